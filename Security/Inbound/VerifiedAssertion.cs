using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Inbound;

/// <summary>An assertion that holds.</summary>
/// <param name="Subject">Whom it is about, as registered.</param>
/// <param name="Holder">The key that the message must be signed with; null where whoever bears it is its subject.</param>
internal sealed record VerifiedAssertion(Principal Subject, TrustedSigner? Holder);
