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
    private readonly BodyTokens tokens;
    private readonly BodyText text;
    private readonly ReservedIds reservedIds;

    // Null where nobody wants to know; then no text needs to be made.
    private readonly BodyDigests? digests;

    // Null where nothing in the Body is to be decrypted.
    private readonly EncryptedContent? encrypted;

    private bool hasStarted;
    private bool hasEnded;

    /// <exception cref="SecurityRejectedException">The payload is encrypted, and is no XML or not for us.</exception>
    internal BodyCursor(
        SoapMessage message, BodyDigest[] digests, IReadOnlySet<string> referencedIds, IBodyDecryption? decryption = null)
    {
        this.message = message;
        this.digests = digests.Length == 0 ? null : new BodyDigests(digests);
        reservedIds = new ReservedIds(referencedIds, decryption);
        text = new BodyText(inPieces: message.IsStreamed);
        tokens = message.Attachments is { } attachments
            ? new IncludedTokens(message, text, attachments)
            : new MessageTokens(message, text);
        PayloadName = message.PayloadName;

        if (decryption is not null)
        {
            encrypted = new EncryptedContent(message, decryption);
            tokens = new DecryptedTokens(message, text, tokens, encrypted, this.digests, reservedIds);
            PayloadName = encrypted.Payload is null ? PayloadName : encrypted.PayloadName;
        }
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
    public bool IsWhiteSpace => text.IsWhiteSpace;

    /// <summary>0 where it is not known. Inside decrypted text, the place of what was encrypted.</summary>
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
        while (!hasEnded)
        {
            try
            {
                Step();
                break;
            }
            catch (Exception wrong) when (
                encrypted is { IsInside: true }
                && wrong is XmlException or MalformedMessageException or SecurityRejectedException)
            {
                // Goes on where that must not be seen, and says it at the end.
                encrypted.Refuse(wrong);
                text.Clear();
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

        return !hasEnded;
    }

    /// <summary>Reads on to the proven end of the Body. For whoever has found a fault and must know whose it is.</summary>
    public void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    private void Step()
    {
        if (NodeType == XmlNodeType.Text && text.TakeMore())
        {
            DigestText();
            return;
        }

        NodeType = hasStarted ? tokens.Next(NodeType) : Start();

        switch (NodeType)
        {
            case XmlNodeType.Element:
                reservedIds.RequireUnused(Tag.AttributeList);
                SeenByDigests?.StartTag(Tag);
                break;

            case XmlNodeType.EndElement:
                SeenByDigests?.EndTag();
                break;

            case XmlNodeType.Text:
                DigestText();
                break;

            default:
                End();
                break;
        }
    }

    // What was signed as it stands, encrypted, the digests do not see into.
    private BodyDigests? SeenByDigests => encrypted is { IsHiddenFromDigests: true } ? null : digests;

    private XmlNodeType Start()
    {
        hasStarted = true;
        digests?.Start(message);

        return tokens.First();
    }

    private void DigestText()
    {
        if (SeenByDigests is not { } digesting)
        {
            return;
        }

        if (text.IsIncluded)
        {
            digesting.Base64(text.Bytes);
        }
        else
        {
            digesting.Text(text.Span);
        }
    }

    private void End()
    {
        encrypted?.RequireAllMet();
        digests?.EndTag();
        bool hold = digests?.Hold() ?? true;

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
        hasEnded = true;
    }
}
