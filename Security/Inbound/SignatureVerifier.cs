using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// The XML signature of a security header. The value over SignedInfo is verified first, with a registered key; then
/// the digest of every reference, but for the Body's, which the cursor checks while the Body is read. Hands on who
/// signed and exactly which elements are covered.
/// </summary>
internal sealed class SignatureVerifier(SigningTokenResolver tokens, TimeProvider clock)
{
    // Body, Timestamp, token, KeyInfo and seven addressing headers make eleven.
    private const int ReferencesMax = 16;

    internal VerifiedSignature Verify(ElementNode signature, SecurityHeader header, SoapMessage message)
    {
        SignatureParts parts = SignatureParts.Read(signature);
        TrustedSigner signer = tokens.Resolve(signature, header);

        if (!signer.IsValidAt(clock.GetUtcNow()))
        {
            throw SecurityRejection.CertificateNotValidNow.ToException(signer.Certificate.Subject);
        }

        byte[] signedInfo = Canonical(parts.SignedInfo, parts.InclusivePrefixes);

        if (!signer.Key.Verify(parts.Algorithm, signedInfo, parts.Value))
        {
            throw SecurityRejection.SignatureValueWrong.ToException(signer.Certificate.Subject);
        }

        if (parts.References.Count > ReferencesMax)
        {
            throw SecurityRejection.TooManyReferences.ToException($"{parts.References.Count}");
        }

        return VerifyReferences(parts, signer, signedInfo, new ReferenceTargets(message, header), message);
    }

    private static VerifiedSignature VerifyReferences(
        SignatureParts parts, TrustedSigner signer, byte[] signedInfo, ReferenceTargets targets, SoapMessage message)
    {
        var covered = new HashSet<ElementNode>(ReferenceEqualityComparer.Instance);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var bodyDigests = new List<BodyDigest>();

        foreach (ElementNode reference in parts.References)
        {
            string uri = reference.Attribute("URI") ?? "";
            ElementNode target = targets.Find(uri);
            IReadOnlyList<string> prefixes = Transform.ReadTransforms(
                reference, targetHoldsSignature: parts.SignedInfo.Parent!.IsInside(target));
            HashAlgorithmName algorithm = SignatureParts.ReadDigest(reference, out byte[] promised);

            if (ReferenceEquals(target, message.Body))
            {
                bodyDigests.Add(new BodyDigest(algorithm, promised, prefixes));
            }
            else if (!CryptographicOperations.FixedTimeEquals(
                CryptographicOperations.HashData(algorithm, Canonical(target, prefixes)), promised))
            {
                throw SecurityRejection.DigestMismatch.ToException(target.LocalName);
            }

            covered.Add(target);
            ids.Add(uri[1..]);
        }

        return new VerifiedSignature(signer.Principal, covered, ids, [.. bodyDigests], SHA256.HashData(signedInfo));
    }

    private static byte[] Canonical(ElementNode element, IReadOnlyList<string> inclusivePrefixes)
    {
        using var writer = new CanonicalWriter();
        new ExclusiveCanonicalizer(writer, element.Parent, inclusivePrefixes).Element(element);

        return writer.Written.ToArray();
    }
}
