using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The only way into a Body, forward only. Each token that it hands on has gone into the digests that the signature
/// gave; the end of the Body is reported only when they all hold, so that what was verified is what is used. White
/// space, text and CDATA come as they stand, in as many pieces as the reader makes of them; comments are left out; an
/// empty element comes as start and end.
/// </summary>
public sealed class BodyCursor
{
    private readonly SoapMessage message;
    private readonly BodyDigest[] digests;
    private readonly IReadOnlySet<string> referencedIds;

    // Not read-only, since it is a structure and changes.
    private BodyText text;

    private State state = State.AtStart;
    private bool endIsOwed;

    internal BodyCursor(SoapMessage message, BodyDigest[] digests, IReadOnlySet<string> referencedIds)
    {
        this.message = message;
        this.digests = digests;
        this.referencedIds = referencedIds;
        text = new BodyText(inPieces: message.IsStreamed);
    }

    private enum State
    {
        AtStart,
        Inside,
        Proven,
    }

    /// <summary>Element, Text or EndElement.</summary>
    public XmlNodeType NodeType { get; private set; }

    /// <summary>The start tag, when the cursor is on an Element.</summary>
    public StartTag Tag => message.Tag;

    /// <summary>The character data, when the cursor is on Text.</summary>
    /// <exception cref="MalformedMessageException">The bytes of the text are no characters.</exception>
    public string Value => text.Whole;

    /// <summary>The same; spares the string where the message is read in pieces.</summary>
    public ReadOnlySpan<char> Text => text.Span;

    /// <summary>
    /// True when the cursor is on Text that is white space alone, as between the elements of an indented message; not
    /// always known of CDATA and of references to white space. Spares the string that <see cref="Value"/> would make.
    /// </summary>
    public bool IsWhiteSpace { get; private set; }

    /// <summary>0 where it is not known.</summary>
    public int Line => message.Reader is IXmlLineInfo place && !message.IsStreamed ? place.LineNumber : 0;

    /// <summary>0 where it is not known.</summary>
    public int Column => message.Reader is IXmlLineInfo place && !message.IsStreamed ? place.LinePosition : 0;

    /// <summary>
    /// Moves to the next token; false when the Body has ended, every digest over it held and nothing followed it.
    /// </summary>
    /// <exception cref="SecurityRejectedException">The Body is not what was signed.</exception>
    /// <exception cref="MalformedMessageException">The rest of the message cannot be read.</exception>
    public bool Read()
    {
        try
        {
            return state switch
            {
                State.AtStart => Start(),
                State.Inside => Next(),
                _ => false,
            };
        }
        catch (XmlException malformed)
        {
            throw SoapMessage.Malformed(malformed, hasPosition: !message.IsStreamed);
        }
        catch (MalformedMessageException malformed) when (message.IsStreamed && malformed.Line > 0)
        {
            throw malformed.WithoutPosition();
        }
    }

    /// <summary>Reads on to the proven end of the Body. For whoever has found a fault and must know whose it is.</summary>
    public void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    private bool Start()
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Start(message.Body);
            digest.Text(message.LeadingText);
        }

        state = State.Inside;

        // The message was read up to the payload's tag or, in a Body without one, to the Body's end.
        return !message.BodyIsEmpty && message.Reader.NodeType == XmlNodeType.Element ? TakeElement() : End();
    }

    private bool Next()
    {
        if (text.HasMore && text.TakeMore())
        {
            return DigestText();
        }

        Tag.Clear();
        text.Clear();
        IsWhiteSpace = false;

        if (endIsOwed)
        {
            endIsOwed = false;
            return TakeEndElement();
        }

        switch (message.Next())
        {
            case XmlNodeType.Element:
                return TakeElement();

            case XmlNodeType.EndElement:
                return message.Reader.Depth > message.BodyDepth ? TakeEndElement() : End();

            default:
                return TakeText();
        }
    }

    private bool TakeText()
    {
        XmlDictionaryReader reader = message.Reader;
        NodeType = XmlNodeType.Text;
        IsWhiteSpace = reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
        text.Take(reader);

        return DigestText();
    }

    private bool DigestText()
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Text(text.Span);
        }

        return true;
    }

    private bool TakeElement()
    {
        XmlDictionaryReader reader = message.Reader;

        if (reader.Depth >= message.Limits.DepthMax)
        {
            throw Reading.Beyond(reader, $"nested deeper than {message.Limits.DepthMax}");
        }

        Tag.Read(reader, message.Limits);
        RefuseSecondUseOfId();

        foreach (BodyDigest digest in digests)
        {
            digest.StartTag(Tag);
        }

        NodeType = XmlNodeType.Element;
        endIsOwed = Tag.IsEmpty;

        return true;
    }

    private bool TakeEndElement()
    {
        foreach (BodyDigest digest in digests)
        {
            digest.EndTag();
        }

        NodeType = XmlNodeType.EndElement;

        return true;
    }

    private bool End()
    {
        foreach (BodyDigest digest in digests)
        {
            digest.EndTag();

            if (!digest.Holds())
            {
                throw SecurityRejection.BodyDigestMismatch.ToException();
            }
        }

        RefuseAnythingAfterBody();
        message.HasEnded = true;
        NodeType = XmlNodeType.None;
        state = State.Proven;

        return false;
    }

    // Two elements under one id are how signature wrapping starts: one is digested, the other is read. [WSS §4]
    private void RefuseSecondUseOfId()
    {
        if (referencedIds.Count == 0)
        {
            return;
        }

        foreach (AttributeToken attribute in Tag.AttributeList)
        {
            if (ElementIds.IsId(attribute) && referencedIds.Contains(attribute.Value))
            {
                throw SecurityRejection.DuplicateId.ToException(attribute.Value);
            }
        }
    }

    private void RefuseAnythingAfterBody()
    {
        XmlDictionaryReader reader = message.Reader;
        bool envelopeEnded = false;

        while (Reading.Read(reader))
        {
            if (reader.NodeType == XmlNodeType.EndElement && !envelopeEnded)
            {
                envelopeEnded = true;
            }
            else if (reader.NodeType != XmlNodeType.Comment && !Reading.IsWhiteSpace(reader.Value)
                || reader.NodeType == XmlNodeType.Element)
            {
                throw Reading.NotAnEnvelope(reader, "Nothing may follow the Body.");
            }
        }
    }
}
