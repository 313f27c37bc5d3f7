using System.Collections.Frozen;
using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Algorithms;

public enum KeyKind
{
    Rsa,
    Ecdsa,
    Sm2,
}

/// <summary>
/// The signature algorithms that are admitted [RFC 9231 §2.3]; any other URI is refused. SHA-1 and HMAC are not among
/// them: SHA-1 is broken, and an HMAC would take a public key for a secret. SM2 is for partners who are registered for it.
/// </summary>
public sealed record SignatureAlgorithm(string Uri, KeyKind Kind, HashAlgorithmName Hash)
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";

    public static SignatureAlgorithm RsaSha256 { get; } = new(More + "rsa-sha256", KeyKind.Rsa, HashAlgorithmName.SHA256);

    public static SignatureAlgorithm EcdsaSha256 { get; } = new(More + "ecdsa-sha256", KeyKind.Ecdsa, HashAlgorithmName.SHA256);

    public static SignatureAlgorithm EcdsaSha384 { get; } = new(More + "ecdsa-sha384", KeyKind.Ecdsa, HashAlgorithmName.SHA384);

    /// <summary>SM2 over SM3, by the URI that China's customs gave it; XML Signature itself has none.</summary>
    public static SignatureAlgorithm Sm2Sm3 { get; } =
        new("http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3", KeyKind.Sm2, RunningDigest.Sm3);

    /// <summary>The same by a URI in the W3C's name that the W3C never gave, as older systems write it.</summary>
    internal static SignatureAlgorithm LegacySm2Sm3 { get; } =
        new(WellKnown.DigitalSignature + "sm2-sm3", KeyKind.Sm2, RunningDigest.Sm3);

    private static readonly FrozenDictionary<string, SignatureAlgorithm> Admitted = new SignatureAlgorithm[]
    {
        RsaSha256,
        new(More + "rsa-sha384", KeyKind.Rsa, HashAlgorithmName.SHA384),
        new(More + "rsa-sha512", KeyKind.Rsa, HashAlgorithmName.SHA512),
        EcdsaSha256,
        EcdsaSha384,
        new(More + "ecdsa-sha512", KeyKind.Ecdsa, HashAlgorithmName.SHA512),
        Sm2Sm3,
        LegacySm2Sm3,
    }.ToFrozenDictionary(algorithm => algorithm.Uri);

    internal static SignatureAlgorithm Find(string? uri) =>
        uri is not null && Admitted.TryGetValue(uri, out SignatureAlgorithm? algorithm)
            ? algorithm
            : throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri);
}
