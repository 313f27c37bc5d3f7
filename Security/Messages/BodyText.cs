using System.Text;
using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The character data that the reader stands on: whole, as one string, where the message is in memory; in pieces of one
/// buffer where it is in a file, so that a value of many megabytes is never in memory. A piece may end between the
/// halves of a surrogate pair.
/// </summary>
internal struct BodyText(bool inPieces)
{
    // The reader itself hands on no more than 2 KB of text at a time, but for CDATA.
    private const int PieceCharacters = 4096;

    private readonly char[]? buffer = inPieces ? new char[PieceCharacters] : null;
    private XmlDictionaryReader? reader;
    private string? whole;
    private int length;
    private bool afterReturn;

    /// <summary>Whether there may be another piece of the text that the reader stands on.</summary>
    internal bool HasMore { readonly get; private set; }

    internal ReadOnlySpan<char> Span => buffer is null ? Whole : buffer.AsSpan(0, length);

    internal string Whole => whole ??= buffer is not null ? new string(buffer, 0, length) : ReadWhole();

    /// <summary>Takes the text, or its first piece.</summary>
    internal void Take(XmlDictionaryReader on)
    {
        reader = on;
        afterReturn = false;
        TakePiece();
    }

    /// <summary>Takes the next piece; false where there was none.</summary>
    internal bool TakeMore()
    {
        TakePiece();

        return length > 0;
    }

    internal void Clear()
    {
        reader = null;
        whole = null;
        length = 0;
        HasMore = false;
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

        if (buffer is null)
        {
            return;
        }

        length = ReadPiece();
        HasMore = length == buffer.Length;

        if (reader!.NodeType == XmlNodeType.CDATA)
        {
            length = Reading.MakeLineFeeds(buffer.AsSpan(0, length), ref afterReturn);
        }
    }

    private readonly int ReadPiece()
    {
        try
        {
            return reader!.ReadValueChunk(buffer!, 0, buffer!.Length);
        }
        catch (DecoderFallbackException noCharacters)
        {
            // Read whole, the same text is an XmlException.
            throw new MalformedMessageException(
                Malformation.NotWellFormed, "The bytes of a text are no characters.", cause: noCharacters);
        }
    }
}
