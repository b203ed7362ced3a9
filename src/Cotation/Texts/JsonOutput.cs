using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cotation;

/// <summary>Opens writers of JSON that give the same bytes on every machine: indented, a line feed, letters as they are.</summary>
internal static class JsonOutput
{
    private const int MostPending = 64 * 1024;
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and ends it with a line feed; the stream stays open.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an array as its items come, and ends it with a line feed; the stream stays open.</summary>
    public static void WriteArray<T>(Stream stream, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (T item in items)
            {
                write(json, item);
                if (json.BytesPending > MostPending) json.Flush();
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }
}
