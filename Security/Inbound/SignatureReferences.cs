using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// The references of one signature whose value holds. Each is digested but the Body's, which the cursor digests while
/// it reads. Collects which elements are covered, by identity.
/// </summary>
internal sealed class SignatureReferences(
    ElementNode signature, TrustedSigner signer, SecurityHeader header, SoapMessage message, VerificationTrace? trace)
{
    private readonly ReferenceTargets targets = new(message, header);
    private readonly HashSet<ElementNode> covered = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> referenced = new(StringComparer.Ordinal);
    private readonly List<BodyDigest> bodyDigests = [];

    internal void Verify(ElementNode reference)
    {
        string uri = reference.Attribute("URI") ?? "";

        // No stack signs a part twice; sixteen digests of a long Body are what an attack asks for.
        if (!referenced.Add(uri))
        {
            throw SecurityRejection.TooManyReferences.ToException("two to " + uri);
        }

        if (Transform.TryReadStrTransform(reference) is { } tokenPrefixes)
        {
            VerifyToken(reference, targets.FindTokenReference(uri), tokenPrefixes);
        }
        else
        {
            VerifyElement(reference, targets.Find(uri));
        }

        ids.Add(uri[1..]);
    }

    internal VerifiedSignature Verified(byte[] value, byte[] signedInfoDigest) =>
        new(signer.Principal, signer.Certificate, covered, ids, [.. bodyDigests], value, signedInfoDigest);

    private void VerifyElement(ElementNode reference, ElementNode target)
    {
        IReadOnlyList<string> prefixes = Transform.ReadTransforms(
            reference, targetHoldsSignature: signature.IsInside(target));
        HashAlgorithmName algorithm = SignatureParts.ReadDigest(reference, signer.Principal.Policy, out byte[] promised);

        if (ReferenceEquals(target, message.Body))
        {
            var digest = new BodyDigest(algorithm, promised, prefixes, keepsCanonical: trace is not null);
            trace?.Referenced(reference, target, prefixes, digest);
            bodyDigests.Add(digest);
        }
        else
        {
            RequireDigest(reference, target, prefixes, algorithm, promised, ExclusiveCanonicalizer.BytesOf(target, prefixes));
        }

        covered.Add(target);
    }

    // What is covered is the token, not the reference to it. [WSS §8.3]
    private void VerifyToken(ElementNode reference, ElementNode tokenReference, IReadOnlyList<string> prefixes)
    {
        HashAlgorithmName algorithm = SignatureParts.ReadDigest(reference, signer.Principal.Policy, out byte[] promised);
        var token = DereferencedToken.Of(tokenReference, header, signer);
        RequireDigest(reference, tokenReference, prefixes, algorithm, promised, token.ToBytes(prefixes));

        if (token.Element is { } element)
        {
            covered.Add(element);

            // Nothing else in the message may pass for the token.
            if (ElementIds.Of(element) is { } id)
            {
                targets.RequireOnlyOne(id);
                ids.Add(id);
            }
        }
    }

    private void RequireDigest(
        ElementNode reference,
        ElementNode target,
        IReadOnlyList<string> prefixes,
        HashAlgorithmName algorithm,
        byte[] promised,
        byte[] canonical)
    {
        byte[] computed = RunningDigest.Of(algorithm, canonical);
        trace?.Referenced(reference, target, prefixes, algorithm, promised, canonical, computed);

        if (!CryptographicOperations.FixedTimeEquals(computed, promised))
        {
            throw SecurityRejection.DigestMismatch.ToException(target.LocalName);
        }
    }
}
