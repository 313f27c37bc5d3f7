using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Storage;

/// <summary>A recall of a transfer.</summary>
/// <param name="Sender">The node that recalls, and that made the transfer.</param>
/// <param name="RecallNo">Its number of the recall.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ClientSerialNo">The transfer that is recalled.</param>
/// <param name="Reason">Why.</param>
/// <param name="RecalledAt">When.</param>
internal sealed record RecallRecord(
    string Sender, string RecallNo, RecallState State, string ClientSerialNo, RecallReason Reason, DateTimeOffset RecalledAt)
{
    public string? ResultCode { get; init; }

    /// <summary>The entry that brought the money back.</summary>
    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{RecallNo}";
}
