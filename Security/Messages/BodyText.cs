using System.Text;
using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The character data that the cursor stands on. From memory it is whole, as one string; from a file it comes in pieces
/// of one buffer, so that a value of many megabytes is never in memory, and a piece may end between the halves of a
/// surrogate pair. Of an attachment there are the bytes, in pieces that each make whole base64.
/// </summary>
internal struct BodyText(bool inPieces)
{
    // The reader itself hands on no more than 2 KB of text at a time, but for CDATA.
    private const int PieceCharacters = 4096;

    // Three bytes make four characters.
    private const int PieceBytes = 12 * 1024;

    private readonly char[]? characters = inPieces ? new char[PieceCharacters] : null;
    private XmlDictionaryReader? reader;
    private string? whole;
    private int length;
    private bool afterReturn;

    private MessageSource attachment;
    private long attachmentRead;
    private byte[]? bytes;

    /// <summary>Whether the text is that of an attachment.</summary>
    internal bool IsIncluded { readonly get; private set; }

    /// <summary>Whether there may be another piece of the text.</summary>
    internal bool HasMore { readonly get; private set; }

    internal ReadOnlySpan<char> Span => IsIncluded || characters is null ? Whole : characters.AsSpan(0, length);

    internal string Whole => whole ??=
        IsIncluded ? Convert.ToBase64String(Bytes)
        : characters is null ? ReadWhole()
        : new string(characters, 0, length);

    /// <summary>The bytes that the text is the base64 of, where it is included.</summary>
    internal readonly ReadOnlySpan<byte> Bytes => IsIncluded ? bytes.AsSpan(0, length) : [];

    /// <summary>Takes the text that the reader stands on, or its first piece.</summary>
    internal void Take(XmlDictionaryReader on)
    {
        reader = on;
        afterReturn = false;
        TakePiece();
    }

    /// <summary>Takes the text that the attachment stands for, or its first piece.</summary>
    internal void Take(MessageSource included)
    {
        IsIncluded = true;
        attachment = included;
        attachmentRead = 0;
        bytes ??= new byte[PieceBytes];
        TakeBytes();
    }

    /// <summary>Takes the next piece; false where there was none.</summary>
    internal bool TakeMore()
    {
        if (IsIncluded)
        {
            TakeBytes();
        }
        else
        {
            TakePiece();
        }

        return length > 0;
    }

    internal void Clear()
    {
        reader = null;
        whole = null;
        length = 0;
        HasMore = false;
        IsIncluded = false;
        attachment = default;
    }

    private void TakeBytes()
    {
        whole = null;
        length = attachment.Read(attachmentRead, bytes);
        attachmentRead += length;
        HasMore = attachmentRead < attachment.Length;
    }

    // Of a message without digests nobody has asked for the text before.
    private readonly string ReadWhole()
    {
        try
        {
            return reader is null ? "" : Reading.Text(reader);
        }
        catch (XmlException malformed)
        {
            throw Reading.Malformed(malformed);
        }
    }

    private void TakePiece()
    {
        whole = null;

        if (characters is null)
        {
            return;
        }

        length = ReadPiece();
        HasMore = length == characters.Length;

        if (reader!.NodeType == XmlNodeType.CDATA)
        {
            length = Reading.MakeLineFeeds(characters.AsSpan(0, length), ref afterReturn);
        }
    }

    private readonly int ReadPiece()
    {
        try
        {
            return reader!.ReadValueChunk(characters!, 0, characters!.Length);
        }
        catch (DecoderFallbackException noCharacters)
        {
            // Read whole, the same text is an XmlException.
            throw new MalformedMessageException(
                Malformation.NotWellFormed, "The bytes of a text are no characters.", cause: noCharacters);
        }
    }
}
