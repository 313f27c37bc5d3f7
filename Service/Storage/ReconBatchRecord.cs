using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage;

/// <summary>
/// What a bank is given to reconcile: the payments of its customers that succeeded between two cuts.
/// </summary>
/// <param name="BatchId">Its number here.</param>
/// <param name="BankCode">The payers' bank.</param>
/// <param name="ChkDate">The work date whose payments it lists.</param>
/// <param name="Ord">Its place in the chain of that bank and date, from 1.</param>
/// <param name="Type">Cut during the day, or when the work date closed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AfterMove">The cut before, as a number of the journal: what succeeded by then is in an earlier one.</param>
/// <param name="UpToMove">The cut, as a number of the journal: what succeeded later is in a later one.</param>
/// <param name="CutAt">When.</param>
internal sealed record ReconBatchRecord(
    long BatchId,
    string BankCode,
    DateOnly ChkDate,
    int Ord,
    ChkAcctType Type,
    ReconBatchState State,
    long AfterMove,
    long UpToMove,
    DateTimeOffset CutAt)
{
    /// <summary>Lines that were counted.</summary>
    public int LineNum { get; init; }

    public long LineSumMinor { get; init; }

    /// <summary>How far it was counted, or compared; null at the beginning of either.</summary>
    public ReconKey? Cursor { get; init; }

    /// <summary>What the bank acknowledges it with; null before.</summary>
    public ReconLoad? Load { get; init; }

    public ClassCounts Counts { get; init; } = ClassCounts.None;

    public int PackNum => (LineNum + ReconPack.LinesMax - 1) / ReconPack.LinesMax;

    public bool IsDayCut => Type == ChkAcctType.DayCut;

    public bool Lists(IListedPayment payment) =>
        payment.SucceededMove > AfterMove && payment.SucceededMove <= UpToMove;

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{BankCode}/{ChkDate:yyyy-MM-dd}/{Ord:D4}";
}
