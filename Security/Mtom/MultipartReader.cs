using System.Text;
using FinTax.Soap.Security.Messages;

namespace FinTax.Soap.Security.Mtom;

/// <summary>
/// Finds the parts of a multipart body [RFC 2046 §5.1.1]: where each begins and ends, and its header. Strict: lines end
/// with CR LF, nothing stands before the first delimiter or behind the last, and a line that only begins like a
/// delimiter is refused, since some readers take it for one.
/// </summary>
internal sealed class MultipartReader
{
    private const int WindowBytes = 64 * 1024;

    private readonly MessageSource source;
    private readonly MtomLimits limits;
    private readonly byte[] delimiter;
    private byte[]? window;

    internal MultipartReader(MessageSource source, string boundary, MtomLimits limits)
    {
        // [RFC 2046 §5.1.1] 70 characters, none of them a blank at the end.
        if (boundary.Length is 0 or > 70 || boundary.AsSpan().ContainsAnyExceptInRange(' ', '~') || boundary[^1] == ' ')
        {
            throw Mime.Malformed("The boundary is malformed.");
        }

        this.source = source;
        this.limits = limits;
        delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
    }

    internal List<Part> ReadAll()
    {
        var parts = new List<Part>();
        long at = FirstDelimiterEnd();
        Span<byte> room = stackalloc byte[2];

        while (true)
        {
            ReadOnlySpan<byte> after = room[..source.Read(at, room)];

            if (after.SequenceEqual("--"u8))
            {
                RequireEnd(at + 2);
                return parts;
            }

            if (!after.SequenceEqual("\r\n"u8))
            {
                throw Mime.Malformed("A delimiter is followed by something else than the end of its line.");
            }

            if (parts.Count == limits.PartsMax)
            {
                throw Mime.Beyond($"more than {limits.PartsMax} parts");
            }

            parts.Add(ReadPart(at + 2, out at));
        }
    }

    // The first delimiter may be without the line end before it: nothing stands there that it would end.
    private long FirstDelimiterEnd()
    {
        Span<byte> start = stackalloc byte[delimiter.Length];
        start = start[..source.Read(0, start)];

        return start.SequenceEqual(delimiter) ? delimiter.Length
            : start.StartsWith(delimiter.AsSpan(2)) ? delimiter.Length - 2
            : throw Mime.Malformed("The message does not begin with its boundary.");
    }

    private Part ReadPart(long start, out long delimiterEnd)
    {
        Span<byte> room = stackalloc byte[limits.PartHeaderBytesMax];
        ReadOnlySpan<byte> head = room[..source.Read(start, room)];
        int headerLength = head.IndexOf("\r\n\r\n"u8);

        if (headerLength < 0)
        {
            throw Mime.Malformed("A part has no header, or one that is too long.");
        }

        long bodyStart = start + headerLength + 4;
        long bodyEnd = Find(bodyStart);
        delimiterEnd = bodyEnd + delimiter.Length;

        return bodyEnd >= 0
            ? new Part(new PartHeader(head[..headerLength]), source.Slice(bodyStart, bodyEnd - bodyStart))
            : throw Mime.Malformed("The last boundary is missing.");
    }

    /// <summary>Where the next delimiter begins; -1 where there is none.</summary>
    private long Find(long from)
    {
        // A part without a byte in it ends where it begins, with the line end of its header.
        long at = from - 2;

        if (!source.IsFile)
        {
            int index = source.Bytes.AsSpan((int)at).IndexOf(delimiter);
            return index < 0 ? -1 : AtLeast(at + index, from);
        }

        window ??= new byte[WindowBytes];

        while (true)
        {
            int count = source.Read(at, window);
            int index = window.AsSpan(0, count).IndexOf(delimiter);

            if (index >= 0)
            {
                return AtLeast(at + index, from);
            }

            if (count < window.Length)
            {
                return -1;
            }

            // It may stand across the end of the window.
            at += count - delimiter.Length + 1;
        }
    }

    private static long AtLeast(long found, long from) =>
        found >= from ? found : throw Mime.Malformed("A part has no body.");

    private void RequireEnd(long at)
    {
        Span<byte> rest = stackalloc byte[3];
        rest = rest[..source.Read(at, rest)];

        if (!rest.IsEmpty && !rest.SequenceEqual("\r\n"u8))
        {
            throw Mime.Malformed("Something stands behind the last boundary.");
        }
    }
}

/// <summary>One part: its header, and its bytes where they stand.</summary>
internal sealed record Part(PartHeader Header, MessageSource Body);
