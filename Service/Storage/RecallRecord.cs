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
    /// <summary>Why, in words.</summary>
    public string? Explanation { get; init; }

    /// <summary>Who is asked whether the money may go back: the node that keeps the account it went to.</summary>
    public string? AskedNode { get; init; }

    /// <summary>Who is asked, where the money has left us: whoever speaks for this bank.</summary>
    public string? AskedBank { get; init; }

    /// <summary>Until when; null where nobody is asked.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What was said of it.</summary>
    public string? Answer { get; init; }

    public string? ResultCode { get; init; }

    /// <summary>The entry that brought the money back.</summary>
    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{RecallNo}";
}
