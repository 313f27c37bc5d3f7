using System.Text;
using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// A SOAP message read as far as the first tag of its payload: start tags of Envelope and Body, the header blocks
/// whole. The rest of the Body stays unread, and can be had only through a <see cref="BodyCursor"/>, which the
/// verifier gives out. Refuses what is not well-formed, not an envelope, or beyond the limits.
/// </summary>
public sealed class SoapMessage : IDisposable
{
    private readonly List<ElementNode> headerBlocks = [];
    private readonly MeteredStream? stream;
    private XmlDictionaryReader? reader;
    private bool hasEnded;

    private SoapMessage(XmlDictionaryReader reader, MeteredStream? stream, XmlLimits limits, XopParts? attachments)
    {
        this.reader = reader;
        this.stream = stream;
        Limits = limits;
        Attachments = attachments;

        Reading.ToRoot(reader);
        Envelope = ElementNode.ReadStartTag(reader, null, Tag, limits);

        if (Envelope.LocalName != "Envelope" || Tag.IsEmpty)
        {
            throw Reading.NotAnEnvelope(reader, $"The root element is {Envelope.LocalName}, or empty, and not a SOAP Envelope.");
        }

        NextElement();

        if (IsSoap("Header"))
        {
            ReadHeader();
            NextElement();
        }

        if (!IsSoap("Body"))
        {
            throw Reading.NotAnEnvelope(reader, $"A SOAP Body is expected where {reader.LocalName} stands.");
        }

        Body = ElementNode.ReadStartTag(reader, Envelope, Tag, limits);
        BodyIsEmpty = Tag.IsEmpty;
        BodyDepth = reader.Depth;

        if (!BodyIsEmpty)
        {
            ReadToPayload();
        }
    }

    /// <summary>The namespace of the Envelope; whether it is one of SOAP's is for the caller to say.</summary>
    public string SoapNamespace => Envelope.NamespaceUri;

    /// <summary>The start tag of the Envelope.</summary>
    public ElementNode Envelope { get; }

    public IReadOnlyList<ElementNode> HeaderBlocks => headerBlocks;

    /// <summary>The start tag of the Body.</summary>
    public ElementNode Body { get; }

    /// <summary>The name of the Body's first child, or null where it has none. Unproven until the cursor has passed it.</summary>
    public XmlQualifiedName? PayloadName { get; private set; }

    /// <summary>Whoever asks for it afterwards must not get a reader that is reading another message by then.</summary>
    internal XmlDictionaryReader Reader => reader ?? throw Disposed();

    internal XmlLimits Limits { get; }

    /// <summary>The start tag that was read last: all parts of the message are read into one.</summary>
    internal StartTag Tag { get; } = new();

    /// <summary>
    /// True where the message is read from a file: its text comes in pieces then, and lines and columns are not known,
    /// since the reader forgets what it has passed.
    /// </summary>
    internal bool IsStreamed => stream is not null;

    internal bool BodyIsEmpty { get; }

    internal int BodyDepth { get; }

    /// <summary>White space between the Body's start tag and the payload: no part of the contract, and signed all the same.</summary>
    internal string LeadingText { get; private set; } = "";

    /// <summary>What the xop:Include elements of the message stand for; null where it is not MTOM, and has none.</summary>
    internal XopParts? Attachments { get; }

    /// <param name="source">The envelope.</param>
    /// <param name="limits">What it may cost to read.</param>
    /// <param name="attachments">The attachments of an MTOM message.</param>
    /// <exception cref="MalformedMessageException">The bytes are no SOAP message that we read.</exception>
    public static SoapMessage Parse(MessageSource source, XmlLimits limits, XopParts? attachments = null)
    {
        MeteredStream? stream = source.IsFile ? source.OpenStream(limits.PieceBytesMax) : null;

        try
        {
            XmlDictionaryReader reader = stream is null
                ? Reading.Open(source.Bytes, limits)
                : Reading.Open(stream, limits);

            return new SoapMessage(reader, stream, limits, attachments);
        }
        catch (XmlException malformed)
        {
            throw Reading.Malformed(malformed, hasPosition: stream is null);
        }
        catch (MalformedMessageException malformed) when (stream is not null && malformed.Line > 0)
        {
            throw malformed.WithoutPosition();
        }
    }

    public void Dispose()
    {
        // Once, however often it is called: a reader given back twice would read two messages at a time.
        if (Interlocked.Exchange(ref reader, null) is not { } mine)
        {
            return;
        }

        if (hasEnded && !IsStreamed)
        {
            Reading.Return(mine);
        }
        else
        {
            mine.Dispose();
        }
    }

    /// <summary>Moves to the next node that is no comment. Only the cursor reads on from the payload's first tag.</summary>
    internal XmlNodeType Next()
    {
        stream?.Renew();

        return Reading.Next(Reader);
    }

    /// <summary>Reads behind the Body, where nothing may stand.</summary>
    internal void ReadToEnd()
    {
        bool envelopeEnded = false;

        while (Reading.Read(Reader))
        {
            if (Reader.NodeType == XmlNodeType.EndElement && !envelopeEnded)
            {
                envelopeEnded = true;
            }
            else if (Reader.NodeType != XmlNodeType.Comment && !Reading.IsWhiteSpace(Reader.Value)
                || Reader.NodeType == XmlNodeType.Element)
            {
                throw Reading.NotAnEnvelope(Reader, "Nothing may follow the Body.");
            }
        }

        hasEnded = true;
    }

    /// <summary>
    /// Keeps the element that the reader stands on with all below it, which may be long, its ciphertext in an attachment
    /// or not.
    /// </summary>
    internal ElementNode ReadEncryptedData(ref int elementsLeft)
    {
        stream?.Allow(Limits.EncryptedBytesMax);
        ElementNode encryptedData = ElementNode.ReadWhole(Reader, Body, Tag, Limits, ref elementsLeft);
        Attachments?.PutInto(encryptedData, Limits.EncryptedBytesMax);

        return encryptedData;
    }

    private void ReadHeader()
    {
        ElementNode header = ElementNode.ReadStartTag(Reader, Envelope, Tag, Limits);
        int elementsLeft = Limits.HeaderElementsMax;
        Tag.ExpectManyNames();

        while (!Tag.IsEmpty && NextElement())
        {
            if (headerBlocks.Count == Limits.HeaderBlocksMax)
            {
                throw Reading.Beyond(Reader, $"more than {Limits.HeaderBlocksMax} header blocks");
            }

            headerBlocks.Add(ElementNode.ReadWhole(Reader, header, Tag, Limits, ref elementsLeft));

            Attachments?.PutInto(headerBlocks[^1]);

            // ReadWhole used the tag for the blocks' own elements; the Header itself was not empty.
            Tag.Clear();
        }
    }

    /// <summary>Moves to the next element, or to the end tag around; false at the latter.</summary>
    private bool NextElement()
    {
        while (true)
        {
            XmlNodeType type = Reading.Next(Reader);

            if (type is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                return type == XmlNodeType.Element;
            }

            if (!Reading.IsWhiteSpace(Reader.Value))
            {
                throw Reading.NotAnEnvelope(Reader, "Text stands where the Envelope and the Header have elements only.");
            }
        }
    }

    private void ReadToPayload()
    {
        // Between comments it comes in pieces.
        string leading = "";
        StringBuilder? pieces = null;

        while (Reading.IsText(Reading.Next(Reader)))
        {
            if (!Reading.IsWhiteSpace(Reader.Value))
            {
                throw Reading.NotAnEnvelope(Reader, "Text stands beside the payload.");
            }

            string piece = Reading.Text(Reader);

            if (leading.Length == 0)
            {
                leading = piece;
            }
            else
            {
                (pieces ??= new StringBuilder(leading)).Append(piece);
            }
        }

        LeadingText = pieces?.ToString() ?? leading;
        PayloadName = Reader.NodeType == XmlNodeType.Element
            ? new XmlQualifiedName(Tag.LocalNameOf(Reader), Tag.NamespaceUriOf(Reader))
            : null;
    }

    private static ObjectDisposedException Disposed() => new(nameof(SoapMessage));

    private bool IsSoap(string localName) =>
        Reader.NodeType == XmlNodeType.Element
        && Reader.IsLocalName(localName)
        && Tag.NamespaceUriOf(Reader) == Envelope.NamespaceUri;
}
