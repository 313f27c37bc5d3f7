namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Decodes xs:base64Binary piece by piece [XSD2 §3.2.16]: white space may stand anywhere; bits that stand for nothing
/// must be zero, so that a value has one spelling but for that.
/// </summary>
internal sealed class Base64Reader
{
    private const int QuantumCharacters = 4;
    private const int BufferCharacters = 4096;

    private readonly char[] characters = new char[BufferCharacters];
    private readonly byte[] bytes = new byte[BufferCharacters / QuantumCharacters * 3];
    private int count;
    private bool hasEnded;
    private bool isBroken;
    private long bytesMax;

    /// <summary>Null where nobody wants the bytes.</summary>
    internal Stream? Output { get; private set; }

    internal long Length { get; private set; }

    internal bool IsTooLong => Length > bytesMax;

    /// <summary>Whether what was read is the whole of a value.</summary>
    internal bool IsValid
    {
        get
        {
            Decode();

            return !isBroken && count == 0;
        }
    }

    /// <param name="output">Takes the bytes, up to the most that a value may have.</param>
    /// <param name="most">How many that is.</param>
    internal void Begin(Stream? output, long most)
    {
        Output = output;
        bytesMax = most;
        count = 0;
        Length = 0;
        hasEnded = false;
        isBroken = false;
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !isBroken && !IsTooLong)
        {
            int blanks = text.IndexOfAnyExcept(XmlSpace.Characters);
            text = blanks < 0 ? [] : text[blanks..];
            int run = text.IndexOfAny(XmlSpace.Characters);
            run = Math.Min(run < 0 ? text.Length : run, BufferCharacters - count);
            text[..run].CopyTo(characters.AsSpan(count));
            count += run;
            text = text[run..];

            if (count == BufferCharacters)
            {
                Decode();
            }
        }
    }

    /// <summary>Takes bytes that came without their base64: all of a value, in as many pieces as there are.</summary>
    internal void Append(ReadOnlySpan<byte> decoded)
    {
        Length += decoded.Length;

        if (!IsTooLong)
        {
            Output?.Write(decoded);
        }
    }

    // Decodes the quanta that are whole. Padding ends the value.
    private void Decode()
    {
        ReadOnlySpan<char> whole = characters.AsSpan(0, count - (count % QuantumCharacters));

        if (whole.IsEmpty || isBroken)
        {
            return;
        }

        if (hasEnded || !Convert.TryFromBase64Chars(whole, bytes, out int length) || HasStrayBits(whole))
        {
            isBroken = true;
            return;
        }

        hasEnded = whole[^1] == '=';
        Length += length;
        characters.AsSpan(whole.Length, count - whole.Length).CopyTo(characters);
        count -= whole.Length;

        if (!IsTooLong)
        {
            Output?.Write(bytes, 0, length);
        }
    }

    private static bool HasStrayBits(ReadOnlySpan<char> quanta) =>
        quanta.EndsWith("==") ? !"AQgw".Contains(quanta[^3], StringComparison.Ordinal)
        : quanta[^1] == '=' && !"AEIMQUYcgkosw048".Contains(quanta[^2], StringComparison.Ordinal);
}
