namespace Cotation.Cli;

/// <summary>Opens a file as a table, by what its name ends in.</summary>
internal static class TableFile
{
    public static Sheet Open(string path, FileWords words) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xlsx" or ".xlsm" => XlsxTable.Open(path, words),
            ".ods" or ".xls" or ".xlsb" => throw new UsageException(words.OldWorkbook(path)),
            _ => CsvTable.Open(path, words),
        };
}
