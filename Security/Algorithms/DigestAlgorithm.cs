using System.Security.Cryptography;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>The digest algorithms that are admitted [RFC 9231 §2.1, XMLENC §5.8]; any other URI is refused.</summary>
internal static class DigestAlgorithm
{
    internal const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    internal static HashAlgorithmName Find(string? uri) => uri switch
    {
        Sha256 => HashAlgorithmName.SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => HashAlgorithmName.SHA384,
        "http://www.w3.org/2001/04/xmlenc#sha512" => HashAlgorithmName.SHA512,
        _ => throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri),
    };
}
