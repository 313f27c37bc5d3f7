using System.Security.Cryptography;
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

    /// <param name="signature">The signature.</param>
    /// <param name="header">The header in which it stands.</param>
    /// <param name="message">The message.</param>
    /// <param name="holder">Whose key it must be, where an assertion says so.</param>
    /// <param name="trace">Takes down what is looked at and found.</param>
    internal VerifiedSignature Verify(
        ElementNode signature,
        SecurityHeader header,
        SoapMessage message,
        TrustedSigner? holder,
        VerificationTrace? trace)
    {
        trace?.LookAt(signature);
        SignatureParts parts = SignatureParts.Read(signature);
        trace?.LookAt(signature.Elements.Last());
        TrustedSigner signer = tokens.Resolve(signature, header, holder);
        trace?.Resolved(signer, parts);

        if (holder is not null && !holder.Certificate.RawDataMemory.Span.SequenceEqual(signer.Certificate.RawDataMemory.Span))
        {
            throw SecurityRejection.HolderOfKeyMismatch.ToException(signer.Certificate.Subject);
        }

        if (!signer.IsValidAt(clock.GetUtcNow()))
        {
            throw SecurityRejection.CertificateNotValidNow.ToException(signer.Certificate.Subject);
        }

        if (!signer.Principal.Policy.Admits(parts.Algorithm))
        {
            throw SecurityRejection.AlgorithmNotAdmitted.ToException(parts.Algorithm.Uri);
        }

        byte[] signedInfo = ExclusiveCanonicalizer.BytesOf(parts.SignedInfo, parts.InclusivePrefixes);
        trace?.LookAt(parts.SignedInfo);

        if (!signer.Key.Verify(parts.Algorithm, signedInfo, parts.Value))
        {
            throw SecurityRejection.SignatureValueWrong.ToException(signer.Certificate.Subject);
        }

        if (parts.References.Count > ReferencesMax)
        {
            throw SecurityRejection.TooManyReferences.ToException($"{parts.References.Count}");
        }

        trace?.SignatureHeld();
        var references = new SignatureReferences(signature, signer, header, message, trace);

        foreach (ElementNode reference in parts.References)
        {
            trace?.LookAt(reference);
            references.Verify(reference);
        }

        return references.Verified(parts.Value, SHA256.HashData(signedInfo));
    }
}
