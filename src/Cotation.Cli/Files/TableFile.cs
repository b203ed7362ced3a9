namespace Cotation.Cli;

/// <summary>Opens a file as a table, by what its name ends in.</summary>
internal static class TableFile
{
    public static Sheet Open(string path, FileWords words) =>
        string.Equals(Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxTable.Open(path, words) : CsvTable.Open(path, words);
}
