using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Partners;

/// <summary>One registered partner.</summary>
/// <param name="NodeCode">Its node code, which is also the name of its principal.</param>
/// <param name="Name">For people.</param>
/// <param name="Proofs">What counts as proof of it.</param>
/// <param name="Credentials">What is registered for it.</param>
/// <param name="AllowedOperations">The operations it may call, by name; null for all of them.</param>
public sealed record Partner(
    string NodeCode,
    string Name,
    IReadOnlyCollection<PartnerProof> Proofs,
    PrincipalCredentials Credentials,
    IReadOnlySet<string>? AllowedOperations)
{
    /// <summary>What the dispatcher knows of it.</summary>
    internal Caller Caller { get; } = new(NodeCode, Name, AllowedOperations);

    // Credentials hold a password: the record's own ToString would print it.
    public override string ToString() => NodeCode;
}
