using System.Text;

namespace Cotation.Cli;

/// <summary>Is a way to write tables as text: for Excel in French, or as open-data houses ask.</summary>
internal sealed record Dialect(string Separator, char DecimalMark, bool HasFrenchDates, bool HasMark)
{
    public static Dialect ExcelFr { get; } = new(";", ',', true, true);

    public static Dialect Standard { get; } = new(",", '.', false, false);

    public Encoding Encoding => new UTF8Encoding(HasMark);
}
