using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Storage;

/// <summary>How the money of a transfer came back.</summary>
/// <param name="ReturnedAt">When.</param>
internal sealed record ReturnRecord(DateTimeOffset ReturnedAt)
{
    /// <summary>The entry that brought it back; null where another system did.</summary>
    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>Why the payee's bank returned it; null where a recall brought it back.</summary>
    public ReturnReason? Reason { get; init; }

    /// <summary>The same in words.</summary>
    public string? Explanation { get; init; }
}
