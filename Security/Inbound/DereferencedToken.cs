using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// What the STR-Transform digests: the token that a wsse:SecurityTokenReference leads to, in place of the reference.
/// A certificate that is not in the message is digested as the BinarySecurityToken that would carry it. [WSS §8.3]
/// </summary>
/// <param name="Element">The token, where it stands in the message.</param>
/// <param name="Reference">The wsse:SecurityTokenReference.</param>
/// <param name="Signer">Whose certificate it describes, where it stands elsewhere.</param>
internal sealed record DereferencedToken(ElementNode? Element, ElementNode Reference, TrustedSigner Signer)
{
    internal static DereferencedToken Of(ElementNode tokenReference, SecurityHeader header, TrustedSigner signer)
    {
        ElementNode reference = TokenReference.OnlyChild(tokenReference);
        ElementNode? token = TokenReference.FindToken(reference, header);

        // Which certificate a thumbprint or a serial number means is known only of the one that was found by it.
        return token is not null || !header.TokenReferences.Contains(tokenReference)
            ? new DereferencedToken(token, tokenReference, signer)
            : throw SecurityRejection.TokenReferenceBroken.ToException(reference.LocalName);
    }

    /// <summary>
    /// The token in exclusive canonical form, its default namespace always declared: where there is none, as
    /// <c>xmlns=""</c>, so that the octets say the same wherever they are put. [WSS §8.3]
    /// </summary>
    internal byte[] ToBytes(IReadOnlyList<string> prefixes)
    {
        if (Element is not null)
        {
            return ExclusiveCanonicalizer.BytesOf(Element, [.. prefixes.Append("").Distinct()], apexDeclaresDefault: true);
        }

        // The prefix is that of the reference; there is no EncodingType, as every stack leaves it out here.
        using var writer = new CanonicalWriter();
        var canonicalizer = new ExclusiveCanonicalizer(writer, null, [], apexDeclaresDefault: true);
        canonicalizer.StartTag(
            Reference.Prefix, "BinarySecurityToken", WellKnown.Wsse, [], [new("", "ValueType", "", TokenReference.X509V3)]);
        canonicalizer.Text(Convert.ToBase64String(Signer.Certificate.RawData));
        canonicalizer.EndTag();

        return writer.Written.ToArray();
    }
}
