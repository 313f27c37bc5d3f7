using FinTax.Soap.Security.Xml;
using Microsoft.Win32.SafeHandles;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The bytes of a message as they were received: in memory where they are few, in a file where they are many. Whoever
/// made it keeps memory and file as they are until the message is disposed of.
/// </summary>
public readonly struct MessageSource
{
    private readonly ArraySegment<byte> bytes;
    private readonly SafeFileHandle? file;
    private readonly long start;

    public MessageSource(ArraySegment<byte> bytes)
    {
        this.bytes = bytes;
        Length = bytes.Count;
    }

    /// <param name="file">Open for reading; where it is positioned does not matter.</param>
    /// <param name="length">The bytes of the message, which begin where the file does.</param>
    public MessageSource(SafeFileHandle file, long length)
        : this(file, 0, length)
    {
    }

    private MessageSource(SafeFileHandle file, long start, long length)
    {
        this.file = file;
        this.start = start;
        Length = length;
    }

    public long Length { get; }

    internal bool IsFile => file is not null;

    /// <summary>The bytes, where they are in memory.</summary>
    internal ArraySegment<byte> Bytes => bytes;

    public static implicit operator MessageSource(byte[] bytes) => new(bytes);

    public static implicit operator MessageSource(ArraySegment<byte> bytes) => new(bytes);

    /// <summary>Fills the room from some place on; fewer bytes only where the message ends.</summary>
    public int Read(long offset, Span<byte> room)
    {
        room = room[..(int)Math.Min(room.Length, Length - offset)];

        if (file is null)
        {
            bytes.AsSpan((int)offset, room.Length).CopyTo(room);
            return room.Length;
        }

        int filled = 0;

        while (filled < room.Length)
        {
            int read = RandomAccess.Read(file, room[filled..], start + offset + filled);
            filled += read > 0 ? read : throw new EndOfStreamException("The file is shorter than the message.");
        }

        return filled;
    }

    /// <summary>Some of the bytes as a message of their own.</summary>
    internal MessageSource Slice(long offset, long length) =>
        file is null
            ? new(bytes.Slice((int)offset, (int)length))
            : new(file, start + offset, length);

    internal MeteredStream OpenStream(long bytesUnrenewedMax) => new(Read, Length, bytesUnrenewedMax);
}
