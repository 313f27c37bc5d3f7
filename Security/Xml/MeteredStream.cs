namespace FinTax.Soap.Security.Xml;

/// <summary>Fills the room with what stands from some place on, and says how much it was.</summary>
internal delegate int ReadAt(long offset, Span<byte> room);

/// <summary>
/// The bytes of a long message for the XML reader, which asks for little at a time, and holds a comment or a CDATA
/// section in memory however long it is: it gets only so many bytes until somebody says that it has got somewhere.
/// </summary>
internal sealed class MeteredStream : Stream
{
    private readonly ReadAt source;
    private readonly long length;
    private readonly long bytesUnrenewedMax;
    private readonly byte[] ahead = new byte[32 * 1024];
    private long fetched;
    private int next;
    private int end;
    private long allowed;

    internal MeteredStream(ReadAt source, long length, long bytesUnrenewedMax)
    {
        this.source = source;
        this.length = length;
        this.bytesUnrenewedMax = bytesUnrenewedMax;
        Renew();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => fetched - (end - next);
        set => throw new NotSupportedException();
    }

    /// <summary>The reader has handed on what it has read.</summary>
    internal void Renew() => allowed = bytesUnrenewedMax;

    /// <summary>What comes next is kept whole, and may be so long.</summary>
    internal void Allow(long bytes) => allowed = Math.Max(allowed, bytes);

    /// <exception cref="MalformedMessageException">The reader has read too much without getting anywhere.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (next == end)
        {
            fetched += end = source(fetched, ahead.AsSpan(0, (int)Math.Min(ahead.Length, length - fetched)));
            next = 0;
        }

        int count = Math.Min(buffer.Length, end - next);
        allowed -= count;

        if (allowed < 0)
        {
            throw new MalformedMessageException(
                Malformation.LimitExceeded,
                $"The message is over a limit: more than {bytesUnrenewedMax} bytes in one piece, or before its payload.");
        }

        ahead.AsSpan(next, count).CopyTo(buffer);
        next += count;

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
