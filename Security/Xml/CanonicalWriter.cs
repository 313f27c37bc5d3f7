using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Base64Text = System.Buffers.Text.Base64;

namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Writes canonical XML as UTF-8 bytes with exactly the character escapes of the specification [C14N §2.3]. It keeps
/// what was written, or digests it as it goes when the text outgrows one buffer and only its digest is wanted.
/// </summary>
public sealed class CanonicalWriter : IDisposable
{
    private const int DigestChunkBytes = 32 * 1024;
    private const int Base64PieceBytes = 12 * 1024;

    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> EscapedInAttribute = SearchValues.Create("&<\"\t\n\r");

    private readonly HashAlgorithmName? digestOnly;
    private RunningDigest? hash;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int count;
    private char openSurrogate;

    /// <summary>A writer whose bytes are kept and can be had from <see cref="Written"/>.</summary>
    public CanonicalWriter()
    {
    }

    /// <summary>A writer of which only the digest can be had, so that it needs one buffer however much is written.</summary>
    public CanonicalWriter(HashAlgorithmName digestOnly) => this.digestOnly = digestOnly;

    /// <summary>A text by itself.</summary>
    public static byte[] BytesOf(string text)
    {
        if (!text.AsSpan().ContainsAny(EscapedInText))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        using var writer = new CanonicalWriter();
        writer.Text(text);

        return writer.Written.ToArray();
    }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, count);

    /// <summary>Appends bytes that are canonical already.</summary>
    public void Raw(ReadOnlySpan<byte> canonical)
    {
        Reserve(canonical.Length);
        canonical.CopyTo(buffer.AsSpan(count));
        count += canonical.Length;
    }

    /// <summary>Appends a name or other text that needs no escape.</summary>
    public void Name(ReadOnlySpan<char> name) => Encode(name);

    public void Text(ReadOnlySpan<char> text)
    {
        int next;

        while ((next = text.IndexOfAny(EscapedInText)) >= 0)
        {
            Encode(text[..next]);
            Raw(text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(next + 1)..];
        }

        Encode(text);
    }

    public void AttributeValue(ReadOnlySpan<char> value)
    {
        int next;

        while ((next = value.IndexOfAny(EscapedInAttribute)) >= 0)
        {
            Encode(value[..next]);
            Raw(value[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            value = value[(next + 1)..];
        }

        Encode(value);
    }

    /// <summary>Appends bytes as canonical xs:base64Binary: without white space. [XSD2 §3.2.16]</summary>
    public void Base64(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // Three bytes make four characters; only the last piece may need padding.
            int length = Math.Min(bytes.Length, Base64PieceBytes);
            Reserve(Base64Text.GetMaxEncodedToUtf8Length(length));
            Base64Text.EncodeToUtf8(bytes[..length], buffer.AsSpan(count), out _, out int written);
            count += written;
            bytes = bytes[length..];
        }
    }

    /// <summary>The digest of all that was written.</summary>
    public byte[] Digest(HashAlgorithmName algorithm)
    {
        if (hash is null)
        {
            return RunningDigest.Of(algorithm, buffer.AsSpan(0, count));
        }

        hash.Append(buffer.AsSpan(0, count));
        count = 0;

        return hash.Finish();
    }

    /// <summary>Forgets what was written, and that it may have ended in half a character.</summary>
    public void Reset()
    {
        count = 0;
        openSurrogate = '\0';
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        hash?.Dispose();
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        // A reader hands on long text in pieces, and a piece may end between the halves of a surrogate pair.
        if (openSurrogate != 0)
        {
            ReadOnlySpan<char> pair = [openSurrogate, text[0]];
            openSurrogate = '\0';
            Utf8(pair);
            text = text[1..];
        }

        if (!text.IsEmpty && char.IsHighSurrogate(text[^1]))
        {
            openSurrogate = text[^1];
            text = text[..^1];
        }

        Utf8(text);
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int length = Math.Min(text.Length, DigestChunkBytes / 4);

            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            Reserve(length * 3);
            count += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(count));
            text = text[length..];
        }
    }

    private void Reserve(int bytes)
    {
        if (buffer.Length - count >= bytes)
        {
            return;
        }

        if (digestOnly is { } algorithm && count > 0 && count + bytes > DigestChunkBytes)
        {
            hash ??= new RunningDigest(algorithm);
            hash.Append(buffer.AsSpan(0, count));
            count = 0;

            if (buffer.Length >= bytes)
            {
                return;
            }
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, count + bytes));
        buffer.AsSpan(0, count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
