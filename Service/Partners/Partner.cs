using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Partners;

/// <summary>One registered partner.</summary>
/// <param name="NodeCode">Its node code, which is also the name of its principal.</param>
/// <param name="Name">For people.</param>
/// <param name="Proofs">What counts as proof of it.</param>
/// <param name="Credentials">What is registered for it.</param>
public sealed record Partner(
    string NodeCode,
    string Name,
    IReadOnlyCollection<PartnerProof> Proofs,
    PrincipalCredentials Credentials)
{
    /// <summary>Whether refusals are explained to it.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>What the dispatcher knows of it: its name and its rights; none until they are set.</summary>
    internal Caller Caller { get; init; } = Caller.Anonymous;

    // Credentials hold a password: the record's own ToString would print it.
    public override string ToString() => NodeCode;
}
