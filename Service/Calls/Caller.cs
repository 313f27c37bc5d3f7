using System.Collections.Frozen;

namespace FinTax.Soap.Service.Calls;

/// <summary>The authenticated party.</summary>
/// <param name="NodeCode">Its node code.</param>
/// <param name="Name">For people.</param>
/// <param name="AllowedOperations">The operations it may call, by name; null for all of them.</param>
/// <param name="MessageBytesMax">Bytes of a message of its; null where its service's own limit is enough.</param>
internal sealed record Caller(
    string NodeCode,
    string Name,
    IReadOnlySet<string>? AllowedOperations = null,
    int? MessageBytesMax = null)
{
    /// <summary>Whoever sends a message without security. It may call what is open and nothing else.</summary>
    public static Caller Anonymous { get; } = new("", "anonymous");

    /// <summary>It tries its client out: whatever it does, it does in the sandbox and nowhere else.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>The tax authorities that it may act for; none unless they are named.</summary>
    public IReadOnlySet<string> TaxOrgCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The banks that it speaks for; none unless they are named.</summary>
    public IReadOnlySet<string> BankCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Its operators decide what becomes of differences, which moves money.</summary>
    public bool MayResolve { get; init; }

    public bool IsAnonymous => ReferenceEquals(this, Anonymous);

    public bool MayCall(Operation operation) =>
        IsAnonymous ? operation.IsOpen : AllowedOperations?.Contains(operation.Name) ?? true;

    public bool SpeaksFor(string? bankCode) => bankCode is not null && BankCodes.Contains(bankCode);

    public bool MayActFor(string taxOrgCode) => TaxOrgCodes.Contains(taxOrgCode);
}
