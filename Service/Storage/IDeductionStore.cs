namespace FinTax.Soap.Service.Storage;

/// <summary>Tax payments and the tombstones of those cancelled before they came.</summary>
internal interface IDeductionStore
{
    /// <summary>A sender finds its own payments and nobody else's.</summary>
    DeductionRecord? Find(string sender, DeductionKey key);

    /// <summary>
    /// Whoever sent it. Of several under a key it is the one that was ordered, else who barred it first.
    /// </summary>
    DeductionRecord? FindAny(DeductionKey key);

    /// <summary>
    /// Every payment at an office that names this voucher, whoever sent it and whatever became of it.
    /// </summary>
    IReadOnlyList<DeductionRecord> ReadVoucher(string taxOrgCode, string taxVoucherNo);

    /// <summary>
    /// Payments from a bank's accounts that succeeded on a work date, in the order of their keys, beyond one.
    /// </summary>
    IReadOnlyList<DeductionRecord> ReadSucceeded(string bankCode, DateOnly workDate, DeductionKey? after, int atMost);

    /// <summary>Of them those that a batch lists.</summary>
    IReadOnlyList<DeductionRecord> ReadListed(ReconBatchRecord batch, DeductionKey? after, int atMost);

    /// <summary>Whether a debit of one of the pack's items is neither reconciled nor reversed.</summary>
    bool HasUnreconciled(PackRecord pack);

    /// <summary>Keeps the payment as new, or in place of what was kept under its sender and key.</summary>
    void Save(DeductionRecord deduction);

    /// <summary>Keeps the state of a payment that is kept already, and nothing else of it.</summary>
    void SaveState(DeductionRecord deduction);
}
