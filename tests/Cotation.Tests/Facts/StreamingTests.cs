using System.Text;

namespace Cotation.Tests;

/// <summary>Memory is one for the whole process: it is measured while nothing else runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Files larger than memory.</summary>
[Collection(nameof(Alone))]
public class StreamingTests
{
    [Fact]
    public void A_file_larger_than_the_memory_allowed_streams_through()
    {
        const int Count = 60_000;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int read = 0;
        foreach (ApplicationEntry entry in ApplicationFile.Read(new Endless(Count), "endless", Vocabulary.Sne))
        {
            Assert.NotNull(entry.Application);
            read++;
        }

        Assert.Equal(Count, read);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 * 1024 * 1024);
    }

    /// <summary>A stream of many applications, made as it is read.</summary>
    private sealed class Endless(int count) : Stream
    {
        private byte[] rest = [];
        private int at;
        private int made;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (at == rest.Length)
            {
                if (made == count) return 0;
                rest = Encoding.UTF8.GetBytes(string.Create(null, $$"""{ "id": "099-{{made++}}", "facts": { "loyer": 500, "membres": [ { "dateNaissance": "1990-01-01" }, { "dateNaissance": "2015-01-01" } ] } }""") + new string(' ', 500) + "\n");
                at = 0;
            }

            int copied = Math.Min(length, rest.Length - at);
            rest.AsSpan(at, copied).CopyTo(buffer.AsSpan(offset));
            at += copied;
            return copied;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
    }
}
