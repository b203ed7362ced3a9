using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cotation;

/// <summary>Opens writers of JSON that give the same bytes on every machine: indented, a line feed, letters as they are.</summary>
internal static class JsonOutput
{
    private const int Stretch = 2048;
    private const int MostPending = 64 * 1024;
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and ends it with a line feed; the stream stays open.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an object that ends with an array of so many items, a chunk of them beside the other, and ends it with a line feed; the stream stays open.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="head">Writes what stands before the array.</param>
    /// <param name="name">The key of the array.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="near">Told the first item of each chunk and the end of it before they are written; called from several threads.</param>
    /// <param name="write">Writes an item; called from several threads.</param>
    public static void WriteList(Stream stream, Action<Utf8JsonWriter> head, string name, int count, Action<int, int> near, Action<Utf8JsonWriter, int> write)
    {
        if (count <= Stretch)
        {
            WriteList(stream, head, name, Enumerable.Range(0, count), write);
            return;
        }

        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            head(json);
            json.WriteStartArray(name);
        }

        var free = new ConcurrentBag<Part>();
        var underWay = new Queue<Task<Part>>();
        for (int next = 0, written = 0; written < count; written += Stretch)
        {
            for (; next < count && underWay.Count < 2 * Environment.ProcessorCount; next += Stretch)
            {
                int first = next, end = Math.Min(count, next + Stretch);
                underWay.Enqueue(Task.Run(() =>
                {
                    Part part = free.TryTake(out Part? used) ? used : new Part();
                    near(first, end);
                    part.Write(first, end, write);
                    return part;
                }));
            }

            if (written > 0) stream.WriteByte((byte)',');
            Part done = underWay.Dequeue().GetAwaiter().GetResult();
            stream.Write(done.Items);
            free.Add(done);
        }

        stream.Write("\n  ]\n}\n"u8);
    }

    /// <summary>The same of items as they come.</summary>
    public static void WriteList<T>(Stream stream, Action<Utf8JsonWriter> head, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            head(json);
            json.WriteStartArray(name);
            WriteItems(json, items, write);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an array as its items come, and ends it with a line feed; the stream stays open.</summary>
    public static void WriteArray<T>(Stream stream, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            WriteItems(json, items, write);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteItems<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        foreach (T item in items)
        {
            write(json, item);
            if (json.BytesPending > MostPending) json.Flush();
        }
    }

    /// <summary>Is a chunk of items in JSON, and the room for others after it.</summary>
    private sealed class Part
    {
        private readonly ArrayBufferWriter<byte> bytes = new(Stretch * 128);
        private readonly Utf8JsonWriter json;

        public Part() => json = new Utf8JsonWriter(bytes, Options);

        /// <summary>The items, as deep as they stand in the object: each chunk is an array in an array, whose brackets go with the space about them.</summary>
        public ReadOnlySpan<byte> Items => bytes.WrittenSpan["[\n  [".Length..^"\n  ]\n]".Length];

        public void Write(int first, int end, Action<Utf8JsonWriter, int> write)
        {
            bytes.ResetWrittenCount();
            json.Reset();
            json.WriteStartArray();
            json.WriteStartArray();
            for (int i = first; i < end; i++) write(json, i);
            json.WriteEndArray();
            json.WriteEndArray();
            json.Flush();
        }
    }
}
