using System.Formats.Asn1;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// A certificate path as an X509PKIPathv1 token carries it: a sequence in which each certificate issued the next, so
/// that the signer's own is the last. [X509TP §3.1, X.509 PkiPath]
/// </summary>
internal static class PkiPath
{
    // A root, intermediates and the signer. Each costs a stranger nothing to send and us a good part of a signature.
    private const int CertificatesMax = 6;

    internal static IReadOnlyList<byte[]> Read(byte[] der)
    {
        var certificates = new List<byte[]>();

        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            AsnReader path = outer.ReadSequence();
            outer.ThrowIfNotEmpty();

            while (path.HasData && certificates.Count <= CertificatesMax)
            {
                certificates.Add(path.ReadEncodedValue().ToArray());
            }
        }
        catch (AsnContentException)
        {
            throw SecurityRejection.TokenMalformed.ToException("no PkiPath");
        }

        return certificates.Count is > 0 and <= CertificatesMax
            ? certificates
            : throw SecurityRejection.TokenMalformed.ToException($"{certificates.Count} certificates in a PkiPath");
    }
}
