using System.Text;
using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The character data that the cursor stands on, found to be characters. From memory it is whole, as one string; from a
/// file it comes in pieces of one buffer, so that a value of many megabytes is never in memory, and a piece may end
/// between the halves of a surrogate pair. Of an attachment there are the bytes, in pieces that each make whole base64.
/// </summary>
internal sealed class BodyText(bool inPieces)
{
    // The reader itself hands on no more than 2 KB of text at a time, but for CDATA.
    private const int PieceCharacters = 4096;

    // Three bytes make four characters.
    private const int PieceBytes = 12 * 1024;

    private readonly char[]? characters = inPieces ? new char[PieceCharacters] : null;
    private CharacterCheck check;

    // Where the text is read from.
    private XmlDictionaryReader? reader;
    private string? whole;
    private int length;
    private bool hasMore;
    private bool afterReturn;

    private MessageSource attachment;
    private long attachmentRead;
    private byte[]? bytes;

    /// <summary>Whether the text is that of an attachment.</summary>
    internal bool IsIncluded { get; private set; }

    /// <summary>White space that the reader knows for it, which is asked for by nobody but a digest.</summary>
    internal bool IsWhiteSpace { get; private set; }

    internal ReadOnlySpan<char> Span => IsIncluded || characters is null ? Whole : characters.AsSpan(0, length);

    internal string Whole => whole ??=
        IsIncluded ? Convert.ToBase64String(Bytes)
        : characters is not null ? new string(characters, 0, length)
        : reader is null ? ""
        : Reading.Text(reader);

    /// <summary>The bytes that the text is the base64 of, where it is included.</summary>
    internal ReadOnlySpan<byte> Bytes => IsIncluded ? bytes.AsSpan(0, length) : [];

    /// <summary>Takes the text that the reader stands on, or its first piece.</summary>
    /// <exception cref="XmlException">Its bytes are no characters.</exception>
    /// <exception cref="MalformedMessageException">Or what it refers to is none.</exception>
    internal void Take(XmlDictionaryReader on, XmlNodeType type)
    {
        reader = on;
        whole = null;
        IsWhiteSpace = type is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

        if (characters is not null)
        {
            afterReturn = false;
            TakePiece(characters);
        }

        if (!IsWhiteSpace)
        {
            check.Take(Span);
        }
    }

    /// <summary>Takes the text that the attachment stands for, or its first piece.</summary>
    internal void Take(MessageSource included)
    {
        IsIncluded = true;
        attachment = included;
        attachmentRead = 0;
        bytes ??= new byte[PieceBytes];
        TakeBytes(bytes);
    }

    /// <summary>Takes the next piece; false where there was none.</summary>
    internal bool TakeMore()
    {
        if (!hasMore)
        {
            return false;
        }

        if (IsIncluded)
        {
            TakeBytes(bytes!);
        }
        else
        {
            TakePiece(characters!);
            check.Take(Span);
        }

        return length > 0;
    }

    /// <summary>A tag has come.</summary>
    /// <exception cref="MalformedMessageException">The text ended in half a character.</exception>
    internal void End()
    {
        check.End();

        if (reader is not null || IsIncluded)
        {
            Clear();
        }
    }

    /// <summary>Forgets the text, and that it may have ended in half a character.</summary>
    internal void Clear()
    {
        check = default;
        reader = null;
        whole = null;
        length = 0;
        hasMore = false;
        IsIncluded = false;
        IsWhiteSpace = false;
        attachment = default;
    }

    private void TakeBytes(byte[] room)
    {
        whole = null;
        length = attachment.Read(attachmentRead, room);
        attachmentRead += length;
        hasMore = attachmentRead < attachment.Length;
    }

    private void TakePiece(char[] room)
    {
        whole = null;
        length = ReadPiece(room);
        hasMore = length == room.Length;

        if (reader!.NodeType == XmlNodeType.CDATA)
        {
            length = Reading.MakeLineFeeds(room.AsSpan(0, length), ref afterReturn);
        }
    }

    private int ReadPiece(char[] room)
    {
        try
        {
            return reader!.ReadValueChunk(room, 0, room.Length);
        }
        catch (DecoderFallbackException noCharacters)
        {
            // Read whole, the same text is an XmlException.
            throw new MalformedMessageException(
                Malformation.NotWellFormed, "The bytes of a text are no characters.", cause: noCharacters);
        }
    }
}
