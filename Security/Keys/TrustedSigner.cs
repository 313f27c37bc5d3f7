using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>A certificate that is known to speak for a principal.</summary>
internal sealed record TrustedSigner(Principal Principal, X509Certificate2 Certificate, VerificationKey Key)
{
    private readonly DateTime notBeforeUtc = Certificate.NotBefore.ToUniversalTime();
    private readonly DateTime notAfterUtc = Certificate.NotAfter.ToUniversalTime();

    internal bool IsValidAt(DateTimeOffset time) => time.UtcDateTime >= notBeforeUtc && time.UtcDateTime <= notAfterUtc;
}
