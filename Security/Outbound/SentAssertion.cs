using System.Text;
using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// A SAML 2.0 assertion that goes with a request, as its issuer signed it. It proves the sender because he bears it, or
/// because he signs with the key that it names. Whether the issuer's signature holds is for the receiver to say.
/// </summary>
public sealed class SentAssertion
{
    private const string Methods = "urn:oasis:names:tc:SAML:2.0:cm:";

    private readonly byte[] xml;
    private readonly ElementNode element;
    private readonly byte[]? holder;

    private SentAssertion(byte[] xml)
    {
        this.xml = xml;
        element = Parse(xml);
        var parts = AssertionParts.Read(element);
        Id = parts.Id;
        ElementNode[] confirmations = [.. parts.Subject.Children("SubjectConfirmation", WellKnown.Saml2)];

        holder = confirmations is not [var only]
            ? throw new ArgumentException($"An assertion with {confirmations.Length} SubjectConfirmation is not sent.")
            : only.Attribute("Method") switch
            {
                Methods + "bearer" => null,
                Methods + "holder-of-key" => HolderOf(only),
                var other => throw new ArgumentException($"An assertion that is confirmed by {other} is not sent."),
            };
    }

    /// <summary>Whether whoever has it can use it: it goes over TLS only, and each request needs another.</summary>
    public bool IsBearer => holder is null;

    internal string Id { get; }

    internal ReadOnlySpan<byte> Xml => xml;

    /// <param name="utf8">The document as it came from its issuer: each octet may be one that was signed.</param>
    /// <exception cref="ArgumentException">It is no assertion that can be sent; the message says why.</exception>
    public static SentAssertion Read(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> root = WithoutDeclaration(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8);

        try
        {
            return new SentAssertion(root.ToArray());
        }
        catch (Exception wrong) when (wrong is XmlException or MalformedMessageException or SecurityRejectedException)
        {
            throw new ArgumentException($"This is no SAML 2.0 assertion: {wrong.Message}", wrong);
        }
    }

    /// <param name="assertion">The element, which declares what its texts need of prefixes.</param>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static SentAssertion Read(XmlElement assertion) => Read(Encoding.UTF8.GetBytes(assertion.OuterXml));

    /// <summary>Whether the key that it names is the one of this credential.</summary>
    internal bool IsHeldBy(SigningCredential? credential) =>
        holder is not null && credential is not null && credential.Certificate.RawDataMemory.Span.SequenceEqual(holder);

    /// <summary>What the STR-Transform makes of a reference to it. [WSS §8.3]</summary>
    internal byte[] Canonical() => ExclusiveCanonicalizer.BytesOf(element, [""], apexDeclaresDefault: true);

    // [XML §2.8] It would stand in the middle of the message.
    private static ReadOnlySpan<byte> WithoutDeclaration(ReadOnlySpan<byte> document)
    {
        int end = document.StartsWith("<?xml "u8) ? document.IndexOf("?>"u8) + 2 : 0;

        return document[end..].Trim(" \t\r\n"u8);
    }

    private static ElementNode Parse(byte[] xml)
    {
        // The reader would take other encodings for what they are, and the message is in this one.
        if (xml is not [(byte)'<', not 0, ..])
        {
            throw new ArgumentException("An assertion begins with its start tag, in UTF-8.");
        }

        int elementsLeft = XmlLimits.Default.HeaderElementsMax;
        XmlDictionaryReader reader = Reading.Open(xml, XmlLimits.Default);
        Reading.Next(reader, out bool passedComment);
        ElementNode root = ElementNode.ReadWhole(reader, null, new StartTag(), XmlLimits.Default, ref elementsLeft);

        return !passedComment && !Reading.Read(reader) && root.Is("Assertion", WellKnown.Saml2)
            ? root
            : throw new ArgumentException("Something else is there than one saml2:Assertion.");
    }

    private static byte[] HolderOf(ElementNode confirmation)
    {
        ElementNode[] certificates =
            [.. confirmation.SelfAndDescendants().Where(one => one.Is("X509Certificate", WellKnown.DigitalSignature))];

        return certificates is [var only] && Base64Text.TryDecode(only.Text) is { } der
            ? der
            : throw new ArgumentException("A holder's key is one X509Certificate.");
    }
}
