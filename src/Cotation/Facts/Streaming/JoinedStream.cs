namespace Cotation;

/// <summary>Reads bytes that were taken from a stream already, then the rest of it; leaves it open.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> begun, Stream rest) : Stream
{
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at == begun.Length) return rest.Read(buffer);
        int taken = Math.Min(buffer.Length, begun.Length - at);
        begun.Span.Slice(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
