using System.Security.Cryptography;
using System.Text;

namespace Cotation;

/// <summary>Writes JSON in the one canonical form of RFC 8785, and its SHA-256.</summary>
internal static class CanonicalJson
{
    public static string Sha256(JsonItem item) => Sha256(Write(item));

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Write(JsonItem item)
    {
        var text = new StringBuilder();
        Write(item, text);
        return text.ToString();
    }

    private static void Write(JsonItem item, StringBuilder text)
    {
        switch (item.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                bool first = true;
                foreach (JsonMember member in item.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    if (!first) text.Append(',');
                    first = false;
                    WriteText(member.Key, text);
                    text.Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < item.Items.Count; i++)
                {
                    if (i > 0) text.Append(',');
                    Write(item.Items[i], text);
                }

                text.Append(']');
                break;
            case JsonKind.Text:
                WriteText(item.Content, text);
                break;
            case JsonKind.Number:
                text.Append(Number(item.Content));
                break;
            default:
                text.Append(item.Content);
                break;
        }
    }

    /// <summary>A number as ECMAScript writes it; numbers of at most 15 significant digits survive the way through a double.</summary>
    private static string Number(string digits)
    {
        if (!Rational.TryParse(digits, out Rational value)) return digits;
        string plain = value.ToString();
        string significant = plain.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        int whole = plain.TrimStart('-').IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? plain.TrimStart('-').Length : dot;
        bool isSmall = plain.TrimStart('-').StartsWith("0.000000", StringComparison.Ordinal);
        if (whole <= 21 && !isSmall) return plain;
        string mantissa = significant.TrimEnd('0');
        int exponent = isSmall ? -(plain.TrimStart('-').Length - 2 - significant.Length + 1) : whole - 1;
        string sign = value.Sign < 0 ? "-" : "";
        string point = mantissa.Length > 1 ? mantissa[..1] + "." + mantissa[1..] : mantissa;
        return string.Create(null, $"{sign}{point}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    private static void WriteText(string content, StringBuilder text)
    {
        text.Append('"');
        foreach (char c in content)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ': text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)); break;
                default: text.Append(c); break;
            }
        }

        text.Append('"');
    }
}
