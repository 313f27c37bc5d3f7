using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>
/// The digest algorithms that are admitted [RFC 9231 §2.1, XMLENC §5.8]; any other URI is refused. SM3 is for partners
/// who are registered for it, by the URI that China's customs gave it.
/// </summary>
internal static class DigestAlgorithm
{
    internal const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    internal const string Sm3 = "http://www.chinaport.gov.cn/2022/04/xmldsig#sm3";

    internal static HashAlgorithmName Find(string? uri) => uri switch
    {
        Sha256 => HashAlgorithmName.SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => HashAlgorithmName.SHA384,
        "http://www.w3.org/2001/04/xmlenc#sha512" => HashAlgorithmName.SHA512,
        Sm3 => RunningDigest.Sm3,
        _ => throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri),
    };
}
