using System.Globalization;
using System.Text;
using System.Xml;

namespace Cotation.Cli;

/// <summary>Writes what examples gave as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    public static void Write(Stream stream, ExampleReport report, Language language)
    {
        var words = ProvingWords.In(language);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", report.Grid.Identity.Id);
        xml.WriteAttributeString("tests", Number(report.Passed + report.Failed));
        xml.WriteAttributeString("failures", Number(report.Failed));
        foreach (ExampleResult result in report.Examples) Case(result.Example.Title, result.Mismatches);
        foreach (OrderResult result in report.Orders) Case(result.Order.Title, result.Mismatch is { } mismatch ? [mismatch] : []);
        xml.WriteEndElement();
        xml.WriteRaw("\n");

        void Case(string title, IReadOnlyList<Mismatch> mismatches)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", report.Grid.Identity.Id);
            xml.WriteAttributeString("name", Printable(title));
            if (mismatches.Count > 0)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Printable(words.Mismatch(mismatches[0], report.Grid)));
                xml.WriteString(Printable(string.Join('\n', mismatches.Select(m => words.Mismatch(m, report.Grid)))));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    /// <summary>What XML cannot hold stands as the sign of a lost letter.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : Visible.Lost.ToString()));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
