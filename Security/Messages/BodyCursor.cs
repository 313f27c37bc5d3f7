using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The only way into a Body, forward only. Each token that it hands on has gone into the digests that the signature
/// gave; the end of the Body is reported only when they all hold, so that what was verified is what is used. White
/// space, text and CDATA come as they stand, in as many pieces as the reader makes of them; comments are left out; an
/// empty element comes as start and end. What is encrypted comes decrypted: the digests see it so, or as it stands,
/// whichever was signed.
/// </summary>
public sealed class BodyCursor
{
    private readonly SoapMessage message;
    private readonly BodyDigests digests;
    private readonly ReservedIds reservedIds;

    // Null where nothing in the Body is to be decrypted.
    private readonly EncryptedContent? encrypted;

    // Not read-only, since they are structures and change.
    private BodyText text;
    private CharacterCheck characters;

    private State state = State.AtStart;
    private bool endIsOwed;

    /// <exception cref="SecurityRejectedException">The payload is encrypted, and is no XML or not for us.</exception>
    internal BodyCursor(
        SoapMessage message, BodyDigest[] digests, IReadOnlySet<string> referencedIds, IBodyDecryption? decryption = null)
    {
        this.message = message;
        this.digests = new BodyDigests(digests);
        reservedIds = new ReservedIds(referencedIds, decryption);
        text = new BodyText(inPieces: message.IsStreamed);
        encrypted = decryption is null ? null : new EncryptedContent(message, decryption);
        PayloadName = encrypted is { Payload: not null } ? encrypted.PayloadName : message.PayloadName;
    }

    private enum State
    {
        AtStart,
        Inside,
        Proven,
    }

    /// <summary>
    /// The name of the payload, decrypted, or null where the Body has none. Unproven until the cursor has passed it.
    /// </summary>
    public XmlQualifiedName? PayloadName { get; }

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
    /// True when the cursor is on Text that an attachment stands for, which only a value of base64 may be. [XOP §2.1]
    /// </summary>
    public bool IsIncluded => text.IsIncluded;

    /// <summary>The bytes of that attachment, piece by piece; empty otherwise.</summary>
    public ReadOnlySpan<byte> IncludedBytes => text.Bytes;

    /// <summary>
    /// True when the cursor is on Text that is white space alone, as between the elements of an indented message; not
    /// always known of CDATA and of references to white space. Spares the string that <see cref="Value"/> would make.
    /// </summary>
    public bool IsWhiteSpace { get; private set; }

    /// <summary>0 where it is not known. Inside decrypted text, the place of what was encrypted.</summary>
    public int Line => message.Reader is IXmlLineInfo place && !message.IsStreamed ? place.LineNumber : 0;

    /// <summary>0 where it is not known.</summary>
    public int Column => message.Reader is IXmlLineInfo place && !message.IsStreamed ? place.LinePosition : 0;

    private XmlDictionaryReader Reader => encrypted?.Reader ?? message.Reader;

    /// <summary>Whether the digests see the next token; they do not see into what was signed as it stands, encrypted.</summary>
    private bool IsDigested => !digests.AreNone && encrypted is not { IsHiddenFromDigests: true };

    /// <summary>
    /// Moves to the next token; false when the Body has ended, every digest over it held and nothing followed it.
    /// </summary>
    /// <exception cref="SecurityRejectedException">The Body is not what was signed.</exception>
    /// <exception cref="MalformedMessageException">The rest of the message cannot be read.</exception>
    public bool Read()
    {
        bool more = Step();

        // Decrypted text that is not authenticated and was found wrong is read on to the end, and shown to nobody.
        while (more && encrypted is { HasFailed: true })
        {
            more = Step();
        }

        return more;
    }

    /// <summary>Reads on to the proven end of the Body. For whoever has found a fault and must know whose it is.</summary>
    public void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    private bool Step()
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
        catch (Exception wrong) when (
            encrypted is { IsInside: true }
            && wrong is XmlException or MalformedMessageException or SecurityRejectedException)
        {
            encrypted!.Refuse(wrong);
            text.Clear();

            return true;
        }
        catch (XmlException malformed)
        {
            throw Reading.Malformed(malformed, hasPosition: !message.IsStreamed);
        }
        catch (MalformedMessageException malformed) when (message.IsStreamed && malformed.Line > 0)
        {
            throw malformed.WithoutPosition();
        }
    }

    private bool Start()
    {
        digests.Start(message);
        state = State.Inside;

        if (encrypted is { Payload: { } payload })
        {
            return Enter(encrypted, payload);
        }

        // The message was read up to the payload's tag or, in a Body without one, to the Body's end.
        return !message.BodyIsEmpty && message.Reader.NodeType == XmlNodeType.Element ? TakeElement() : End();
    }

    private bool Next()
    {
        if (text.HasMore && text.TakeMore())
        {
            return DigestText();
        }

        bool wasIncluded = text.IsIncluded;
        Tag.Clear();
        text.Clear();
        IsWhiteSpace = false;

        if (endIsOwed)
        {
            endIsOwed = false;
            return TakeEndElement();
        }

        XmlNodeType type = encrypted is { IsInside: true } ? Reading.Next(encrypted.Reader) : message.Next();

        if (wasIncluded && type != XmlNodeType.EndElement)
        {
            throw XopParts.NotAlone();
        }

        if (encrypted?.Follow(type) == false)
        {
            return Next();
        }

        switch (type)
        {
            case XmlNodeType.Element:
                characters.End();

                // An Include that was encrypted is an element like any other, and has no place in a schema.
                return encrypted is not { IsInside: true }
                    && message.Attachments is { } attachments
                    && XopParts.IsInclude(message.Reader)
                        ? TakeIncluded(attachments)
                        : TakeElement();

            case XmlNodeType.EndElement:
                characters.End();
                return encrypted is { IsInside: true } || message.Reader.Depth > message.BodyDepth ? TakeEndElement() : End();

            default:
                return TakeText();
        }
    }

    private bool TakeText()
    {
        NodeType = XmlNodeType.Text;
        IsWhiteSpace = Reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
        text.Take(Reader);

        return DigestText();
    }

    // [XOP §3.2] The attachment takes the place of its Include, the only thing in its parent: what is digested and read
    // is the text that stood there before.
    private bool TakeIncluded(XopParts attachments)
    {
        if (NodeType != XmlNodeType.Element)
        {
            throw XopParts.NotAlone();
        }

        text.Take(attachments.Take(message));
        NodeType = XmlNodeType.Text;

        return DigestText();
    }

    private bool DigestText()
    {
        // White space that the reader knows for it is asked for by nobody but a digest; base64 of ours is text.
        if (!IsWhiteSpace && !text.IsIncluded)
        {
            characters.Take(text.Span);
        }

        if (IsDigested)
        {
            if (text.IsIncluded)
            {
                digests.Base64(text.Bytes);
            }
            else
            {
                digests.Text(text.Span);
            }
        }

        return true;
    }

    private bool TakeElement()
    {
        XmlDictionaryReader reader = Reader;

        if ((encrypted?.Depth ?? reader.Depth) >= message.Limits.DepthMax)
        {
            throw Reading.Beyond(reader, $"nested deeper than {message.Limits.DepthMax}");
        }

        Tag.Read(reader, message.Limits);

        if (encrypted is not null && EncryptedContent.IsEncryptedData(Tag.LocalName, Tag.NamespaceUri))
        {
            return Enter(encrypted, encrypted.Decrypt());
        }

        reservedIds.RequireUnused(Tag.AttributeList);

        if (IsDigested)
        {
            digests.StartTag(Tag);
        }

        encrypted?.OpenElement(Tag);
        NodeType = XmlNodeType.Element;
        endIsOwed = Tag.IsEmpty;

        return true;
    }

    /// <summary>Goes into what was decrypted. It is not handed on itself, and goes into the digests if it was signed.</summary>
    private bool Enter(EncryptedContent content, ElementNode encryptedData)
    {
        reservedIds.RequireUnusedWithin(encryptedData);
        content.Enter();

        if (content.IsHiddenFromDigests)
        {
            digests.Element(encryptedData);
        }

        return Next();
    }

    private bool TakeEndElement()
    {
        if (IsDigested)
        {
            digests.EndTag();
        }

        encrypted?.CloseElement();

        NodeType = XmlNodeType.EndElement;

        return true;
    }

    private bool End()
    {
        encrypted?.RequireAllMet();
        digests.EndTag();
        bool hold = digests.Hold();

        // Broken padding, broken XML and a broken digest are one thing where one could be made from another.
        if (encrypted is { IsUnauthenticated: true } && (encrypted.HasFailed || !hold))
        {
            throw SecurityRejection.CbcBodyNotProven.ToException();
        }

        if (!hold)
        {
            throw SecurityRejection.BodyDigestMismatch.ToException();
        }

        message.ReadToEnd();
        message.Attachments?.RequireAllTaken();
        NodeType = XmlNodeType.None;
        state = State.Proven;

        return false;
    }
}
