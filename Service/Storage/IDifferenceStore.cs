using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage;

/// <summary>Where banks' books and ours differ, and who decided what about it.</summary>
internal interface IDifferenceStore
{
    DifferenceRecord? Find(long differenceId);

    /// <summary>A key differs once on a date, however often it is compared.</summary>
    DifferenceRecord? Find(string bankCode, DateOnly chkDate, ReconKey key);

    /// <summary>Keeps a difference as new, under a number that is answered.</summary>
    DifferenceRecord Add(DifferenceRecord difference);

    /// <summary>Keeps a difference in place of what was kept under its number.</summary>
    void Save(DifferenceRecord difference);

    /// <summary>
    /// Whether a date of a bank has differences that wait for somebody, in one of its batches or in all.
    /// </summary>
    bool HasUnresolved(string bankCode, DateOnly chkDate, int? ord = null);

    /// <summary>
    /// Differences of a date in the order of their numbers, beyond one; of a batch, a class, a state where that is
    /// given.
    /// </summary>
    IReadOnlyList<DifferenceRecord> Read(DifferenceFilter filter, long afterId, int atMost);

    void Append(ResolutionRecord step);

    IReadOnlyList<ResolutionRecord> ReadSteps(long differenceId);
}

internal sealed record DifferenceFilter(
    string BankCode, DateOnly ChkDate, int? Ord = null, ReconClass? Class = null, DifferenceState? State = null);
