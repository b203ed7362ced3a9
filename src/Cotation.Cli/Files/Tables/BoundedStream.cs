namespace Cotation.Cli;

/// <summary>Reads a file that others may have made up to a bound: what passes it was made to fill a memory or an afternoon.</summary>
internal sealed class BoundedStream(Stream inner, Func<ReadOnlySpan<byte>, bool> holds) : Stream
{
    /// <summary>The longest tag of a markup, in bytes.</summary>
    private const int LongestTag = 64 * 1024;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether the bound is passed: nothing more is read.</summary>
    public bool IsPassed { get; private set; }

    /// <summary>A part of an archive: a sheet is some fifteen times as long as it is packed.</summary>
    public static BoundedStream OfPart(Stream part, long packed)
    {
        long left = (16L * 1024 * 1024) + (60 * packed);
        return new BoundedStream(part, bytes => (left -= bytes.Length) >= 0);
    }

    /// <summary>A markup, whose readers hold a whole tag in memory and compare its attributes with one another.</summary>
    public static BoundedStream OfMarkup(Stream markup)
    {
        int inside = -1;
        return new BoundedStream(markup, bytes =>
        {
            while (!bytes.IsEmpty)
            {
                int end = bytes.IndexOf(inside < 0 ? (byte)'<' : (byte)'>'), passed = end < 0 ? bytes.Length : end + 1;
                if (inside >= 0 && (inside += passed) > LongestTag) return false;
                if (end >= 0) inside = inside < 0 ? 0 : -1;
                bytes = bytes[passed..];
            }

            return true;
        });
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The bound is passed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = IsPassed ? 0 : inner.Read(buffer);
        IsPassed |= !holds(buffer[..read]);
        return IsPassed ? throw new InvalidDataException() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
