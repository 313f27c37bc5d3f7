using System.Xml;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

/// <summary>
/// Where the elements of a message stand. The verifier's reader does not keep that for every element of every message,
/// so they are found again here with another, by their order in the document.
/// </summary>
internal sealed class ElementPlaces
{
    private readonly Dictionary<ElementNode, int> order = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Line, int Column)> positions = [];
    private readonly SoapMessage message;
    private readonly ArraySegment<byte> bytes;

    internal ElementPlaces(SoapMessage message, ArraySegment<byte> bytes)
    {
        this.message = message;
        this.bytes = bytes;
        order[message.Envelope] = 0;

        // The Header itself comes second; it is not kept, and nothing that is explained is the Header.
        int next = 2;

        foreach (ElementNode element in message.HeaderBlocks.SelectMany(block => block.SelfAndDescendants()))
        {
            order[element] = next++;
        }

        ReadPositions();
    }

    // Nothing is expanded and nothing fetched; how far the message can be read was decided before.
    private static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The place where a message that cannot be read breaks off, as near as another reader finds it.</summary>
    internal static Place OfMalformed(ArraySegment<byte> bytes, MalformedMessageException malformed)
    {
        (int line, int column) = malformed.Line > 0 ? (malformed.Line, malformed.Column) : FirstRefused(bytes);

        return new Place("the message", line, column);
    }

    internal Place Of(ElementNode element)
    {
        (int line, int column) = IndexOf(element) is { } index && index < positions.Count ? positions[index] : (0, 0);

        return new Place(PathOf(element), line, column);
    }

    /// <summary>Opens a reader that stands on the element; null where the element is not in the message as it stands.</summary>
    internal XmlDictionaryReader? Open(ElementNode element)
    {
        if (IndexOf(element) is not { } index)
        {
            return null;
        }

        XmlDictionaryReader reader = Reading.Open(bytes, message.Limits);
        int elements = 0;

        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element
                && (ReferenceEquals(element, message.Body) ? IsBody(reader) : elements++ == index))
            {
                return reader;
            }
        }

        throw new InvalidOperationException("The element is not of this message.");
    }

    private void ReadPositions()
    {
        using var reader = XmlReader.Create(Stream(bytes), Settings);

        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                positions.Add(Position(reader));

                if (IsBody(reader))
                {
                    return;
                }
            }
        }
    }

    // The reading above ended with the Body.
    private int? IndexOf(ElementNode element) =>
        ReferenceEquals(element, message.Body) ? positions.Count - 1
        : order.TryGetValue(element, out int index) ? index
        : null;

    private static (int Line, int Column) FirstRefused(ArraySegment<byte> bytes)
    {
        using var reader = XmlReader.Create(Stream(bytes), Settings);
        (int Line, int Column) last = (1, 1);

        try
        {
            while (reader.Read() && reader.NodeType != XmlNodeType.ProcessingInstruction)
            {
                last = Position(reader);
            }

            return Position(reader);
        }
        catch (XmlException broken)
        {
            // A DTD is refused without a place; it stands after the last that was read.
            return broken.LineNumber > 0 ? (broken.LineNumber, broken.LinePosition) : last;
        }
    }

    private static (int Line, int Column) Position(XmlReader reader) =>
        (((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    private static MemoryStream Stream(ArraySegment<byte> bytes) =>
        new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);

    private bool IsBody(XmlReader reader) =>
        reader.Depth == 1 && reader.LocalName == "Body" && reader.NamespaceURI == message.SoapNamespace;

    private static string PathOf(ElementNode element)
    {
        string name = element.Prefix.Length == 0 ? element.LocalName : $"{element.Prefix}:{element.LocalName}";

        if (element.Parent is not { } parent)
        {
            return "/" + name;
        }

        ElementNode[] same =
            [.. parent.Elements.Where(one => one.Is(element.LocalName, element.NamespaceUri))];
        string which = same.Length > 1 ? $"[{Array.FindIndex(same, one => ReferenceEquals(one, element)) + 1}]" : "";

        return $"{PathOf(parent)}/{name}{which}";
    }
}
