using System.Collections.Frozen;
using System.Security.Cryptography;

namespace FinTax.Soap.Security.Algorithms;

public enum KeyKind
{
    Rsa,
    Ecdsa,
}

/// <summary>
/// The signature algorithms that are admitted [RFC 9231 §2.3]; any other URI is refused. SHA-1 and HMAC are not among
/// them: SHA-1 is broken, and an HMAC would take a public key for a secret.
/// </summary>
public sealed record SignatureAlgorithm(string Uri, KeyKind Kind, HashAlgorithmName Hash)
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";

    public static SignatureAlgorithm RsaSha256 { get; } = new(More + "rsa-sha256", KeyKind.Rsa, HashAlgorithmName.SHA256);

    public static SignatureAlgorithm EcdsaSha256 { get; } = new(More + "ecdsa-sha256", KeyKind.Ecdsa, HashAlgorithmName.SHA256);

    public static SignatureAlgorithm EcdsaSha384 { get; } = new(More + "ecdsa-sha384", KeyKind.Ecdsa, HashAlgorithmName.SHA384);

    private static readonly FrozenDictionary<string, SignatureAlgorithm> Admitted = new SignatureAlgorithm[]
    {
        RsaSha256,
        new(More + "rsa-sha384", KeyKind.Rsa, HashAlgorithmName.SHA384),
        new(More + "rsa-sha512", KeyKind.Rsa, HashAlgorithmName.SHA512),
        EcdsaSha256,
        EcdsaSha384,
        new(More + "ecdsa-sha512", KeyKind.Ecdsa, HashAlgorithmName.SHA512),
    }.ToFrozenDictionary(algorithm => algorithm.Uri);

    internal static SignatureAlgorithm Find(string? uri) =>
        uri is not null && Admitted.TryGetValue(uri, out SignatureAlgorithm? algorithm)
            ? algorithm
            : throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri);
}
