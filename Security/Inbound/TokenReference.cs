using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>What a wsse:SecurityTokenReference leads to within our security header. [WSS §7]</summary>
internal static class TokenReference
{
    internal const string X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#";
    internal const string X509V3 = X509 + "X509v3";
    internal const string PkiPath = X509 + "X509PKIPathv1";

    internal const string SamlId = Saml + "SAMLID";
    internal const string SamlV2 = Saml + "SAMLV2.0";

    private const string Saml = "http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#";

    /// <summary>
    /// The token that a reference leads to; null where it describes a certificate, which need not be in the message.
    /// </summary>
    internal static ElementNode? FindToken(ElementNode reference, SecurityHeader header)
    {
        if (reference.Is("KeyIdentifier", WellKnown.Wsse) && reference.Attribute("ValueType") == SamlId)
        {
            return header.Assertion?.Attribute("ID") == reference.Text.Trim()
                ? header.Assertion
                : throw SecurityRejection.TokenReferenceBroken.ToException(reference.Text);
        }

        if (!reference.Is("Reference", WellKnown.Wsse))
        {
            return null;
        }

        string uri = reference.Attribute("URI") ?? "";
        ElementNode[] found = uri.Length > 1 && uri[0] == '#'
            ? [.. TokensOf(header).Where(token => ElementIds.Of(token) == uri[1..]).Take(2)]
            : [];

        return found.Length == 1 ? found[0] : throw SecurityRejection.TokenReferenceBroken.ToException(uri);
    }

    internal static ElementNode OnlyChild(ElementNode parent, string localName, string namespaceUri)
    {
        ElementNode child = OnlyChild(parent);

        return child.Is(localName, namespaceUri)
            ? child
            : throw SecurityRejection.KeyInfoNotAdmitted.ToException(child.LocalName);
    }

    internal static ElementNode OnlyChild(ElementNode parent)
    {
        ElementNode[] children = [.. parent.Elements.Take(2)];

        return children.Length == 1
            ? children[0]
            : throw SecurityRejection.KeyInfoNotAdmitted.ToException($"{children.Length} children of {parent.LocalName}");
    }

    private static IEnumerable<ElementNode> TokensOf(SecurityHeader header) =>
        header.BinarySecurityTokens.Concat(new[] { header.UsernameToken, header.Assertion }.OfType<ElementNode>());
}
