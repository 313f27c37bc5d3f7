using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <summary>A key on which the bank's books and ours do not agree.</summary>
/// <param name="DifferenceId">Its number here.</param>
/// <param name="BankCode">The bank's.</param>
/// <param name="ChkDate">The work date that was reconciled.</param>
/// <param name="Ord">The batch that found it.</param>
/// <param name="Class">In what they differ.</param>
/// <param name="Key">The payment.</param>
/// <param name="State">How far its resolution is.</param>
/// <param name="FoundAt">When.</param>
internal sealed record DifferenceRecord(
    long DifferenceId,
    string BankCode,
    DateOnly ChkDate,
    int Ord,
    ReconClass Class,
    ReconKey Key,
    DifferenceState State,
    DateTimeOffset FoundAt)
{
    /// <summary>The bank's line; null where it has none.</summary>
    public PartnerLine? Theirs { get; init; }

    /// <summary>Our side as it was compared; null where there is none.</summary>
    public OwnLine? Ours { get; init; }

    /// <summary>What was last proposed; null before, and after it was rejected.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Who approved it; null before.</summary>
    public Approval? Approval { get; init; }

    /// <summary>As it is told: the date and the number.</summary>
    public string Number => $"{ChkDate:yyyyMMdd}{DifferenceId:D10}";

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => Number;

    /// <summary>Reads the number out of what is told of it; null where it is none of ours.</summary>
    public static long? IdOf(string number) =>
        number.Length == 18 && long.TryParse(number.AsSpan(8), out long id) ? id : null;
}

/// <summary>Our side of a difference; without amount and voucher where a reversal barred what never came.</summary>
internal sealed record OwnLine(string Sender, TransactionState State, long? AmountMinor, string? TaxVoucherNo);

internal sealed record Proposal(
    ResolutionAction Action, string OperatorId, string? Remark, DateTimeOffset ProposedAt);

internal sealed record Approval(string ReviewerId, DateTimeOffset ApprovedAt, string? BankSerialNo);

/// <summary>One step of a resolution: who did what, when, why, and by which message. It is kept for good.</summary>
internal sealed record ResolutionRecord(
    long DifferenceId,
    ResolutionStep Step,
    ResolutionAction Action,
    string Node,
    string OperatorId,
    string? Remark,
    DateTimeOffset At,
    string MessageId);
