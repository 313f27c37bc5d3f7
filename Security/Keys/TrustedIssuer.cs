using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Security.Keys;

/// <summary>An issuer of assertions with its keys ready to verify.</summary>
internal sealed record TrustedIssuer(AssertionIssuer Issuer, IReadOnlyList<TrustedSigner> Signers)
{
    /// <summary>What its own signatures are held to.</summary>
    internal static SecurityPolicy Policy { get; } = new();

    /// <summary>Whether one of the issuer's keys that are valid now made the signature.</summary>
    internal bool Signed(SignatureAlgorithm algorithm, byte[] data, byte[] signature, DateTimeOffset now) =>
        Signers.Any(signer =>
            signer.Key.Kind == algorithm.Kind
            && signer.IsValidAt(now)
            && signer.Key.Verify(algorithm, data, signature));
}
