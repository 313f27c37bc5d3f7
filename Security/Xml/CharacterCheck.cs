using System.Buffers;

namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Refuses text that is made of what is no character in XML [XML §2.2]. .NET's reader finds it in the bytes of a message
/// and lets it pass in references such as <c>&amp;#0;</c> and <c>&amp;#xD800;</c>; a lone surrogate would then be written,
/// and digested, as U+FFFD, so that two different texts had one digest.
/// </summary>
internal struct CharacterCheck
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
        + "\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    // Long text comes in pieces, and a piece may end between the halves of a surrogate pair.
    private bool isPairOpen;

    /// <exception cref="MalformedMessageException">A value is no text.</exception>
    internal static void Require(ReadOnlySpan<char> value)
    {
        var check = new CharacterCheck();
        check.Take(value);
        check.End();
    }

    internal void Take(ReadOnlySpan<char> piece)
    {
        // Nearly every text lies in here, and is looked at once.
        if (isPairOpen || piece.ContainsAnyExceptInRange(' ', '\uD7FF'))
        {
            TakeUncommon(piece);
        }
    }

    /// <summary>The text has ended.</summary>
    internal readonly void End()
    {
        if (isPairOpen)
        {
            throw NoCharacter();
        }
    }

    private void TakeUncommon(ReadOnlySpan<char> piece)
    {
        if (piece.ContainsAny(Controls) || piece.ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            throw NoCharacter();
        }

        if (isPairOpen || piece.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            TakeSurrogates(piece);
        }
    }

    private void TakeSurrogates(ReadOnlySpan<char> piece)
    {
        foreach (char one in piece)
        {
            if (char.IsLowSurrogate(one) != isPairOpen)
            {
                throw NoCharacter();
            }

            isPairOpen = char.IsHighSurrogate(one);
        }
    }

    private static MalformedMessageException NoCharacter() =>
        new(Malformation.NotWellFormed, "A character reference is to what is no character.");
}
