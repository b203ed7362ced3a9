using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Cotation.Cli;

/// <summary>Reads one application of the register's XML with the lines of its elements, within bounds that no household's passes.</summary>
internal static class RegisterElement
{
    private const int MostDepth = 32;
    private const int MostElements = 20_000;
    private const int LongestText = 10_000;

    /// <summary>The element at which the reader stands, which then stands after it.</summary>
    /// <exception cref="XmlException">The text is not XML.</exception>
    /// <exception cref="InvalidDataException">It passes a bound.</exception>
    public static XElement Read(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<XElement>();
        var text = new StringBuilder();
        char[] chunk = new char[1024];
        for (int count = 0; ; reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    element.AddAnnotation(new Place(lines.LineNumber, lines.LinePosition));
                    if (reader.GetAttribute("code") is { } code) element.SetAttributeValue("code", code);
                    if (++count > MostElements || open.Count == MostDepth) throw new InvalidDataException();
                    if (open.Count > 0) open.Peek().Add(element);
                    if (!reader.IsEmptyElement) open.Push(element);
                    else if (open.Count == 0) return Passed(element);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text.Clear();
                    for (int read; (read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                        if (text.Append(chunk, 0, read).Length > LongestText) throw new InvalidDataException();
                    open.Peek().Add(text.ToString());
                    break;
                case XmlNodeType.EndElement:
                    XElement closed = open.Pop();
                    if (open.Count == 0) return Passed(closed);
                    break;
                case XmlNodeType.None:
                    throw new XmlException();
            }
        }

        XElement Passed(XElement element)
        {
            reader.Read();
            return element;
        }
    }

    /// <summary>Where an element begins.</summary>
    public static (int Line, int Column) LineOf(XElement element) => element.Annotation<Place>() is { } place ? (place.Line, place.Column) : (1, 1);

    private sealed record Place(int Line, int Column);
}
