using System.Text;
using FinTax.Soap.Security.Messages;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// What stands in the simple element that is open, put together from its pieces. A text is kept only as far as its type
/// could admit it, and of base64 only the bytes that it stands for, so that a value that is too long is refused without
/// ever being in memory.
/// </summary>
internal sealed class LeafContent
{
    private readonly StringBuilder pieces = new();
    private readonly Base64Reader base64 = new();

    // The one piece that a text nearly always is, or the last of many; those before it are in pieces.
    private string piece = "";
    private ValueRule? rule;
    private bool isCut;

    internal bool IsBinary => rule is BinaryRule;

    /// <summary>Whether it was longer than any value of its type, so that not all of it was kept.</summary>
    internal bool IsTooLong => IsBinary ? base64.IsTooLong : isCut;

    /// <summary>The bytes of a binary value, in the stream that was given for them.</summary>
    internal Stream? Bytes => base64.Output;

    /// <summary>The text; of a binary value one that is as valid.</summary>
    internal string Text
    {
        get
        {
            if (pieces.Length > 0)
            {
                piece = pieces.Append(piece).ToString();
                pieces.Clear();
            }

            return rule is BinaryRule binary ? binary.StandIn : piece;
        }
    }

    /// <param name="type">The rule of the element's type, or null where it has none or is not simple.</param>
    /// <param name="output">Takes the bytes of a binary value; null where nobody wants them.</param>
    internal void Begin(ValueRule? type, Stream? output)
    {
        rule = type;
        piece = "";
        isCut = false;

        if (pieces.Length > 0)
        {
            pieces.Clear();
        }

        if (type is BinaryRule binary)
        {
            base64.Begin(output, binary.BytesMax);
        }
    }

    internal void Append(BodyCursor body)
    {
        if (IsBinary && body.IsIncluded)
        {
            base64.Append(body.IncludedBytes);
        }
        else if (IsBinary)
        {
            base64.Append(body.Text);
        }
        else if (piece.Length == 0 && pieces.Length == 0)
        {
            piece = body.Value;
        }
        else if (pieces.Length + piece.Length > (rule?.CharactersMax ?? ValueRule.CharactersMaxByDefault))
        {
            isCut = true;
        }
        else
        {
            pieces.Append(piece);
            piece = body.Value;
        }
    }

    /// <summary>What the type says of it.</summary>
    internal ValueVerdict Judge() => rule switch
    {
        BinaryRule binary => binary.Judge(base64),
        _ when isCut || rule is null => ValueVerdict.Unsure,
        _ => rule.Judge(Text),
    };
}
