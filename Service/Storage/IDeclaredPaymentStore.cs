namespace FinTax.Soap.Service.Storage;

/// <summary>Payments of declared tax. Their keys are global: a bank code belongs to one bank.</summary>
internal interface IDeclaredPaymentStore
{
    DeclaredPaymentRecord? Find(LevyNumber key);

    /// <summary>The payment that was given this voucher at this office by the embedded bureau.</summary>
    DeclaredPaymentRecord? FindByVoucher(string taxOrgCode, string taxVoucherNo);

    /// <summary>
    /// Payments at a bank that succeeded on a work date, in the order of office, date and number, beyond one.
    /// </summary>
    IReadOnlyList<DeclaredPaymentRecord> ReadSucceeded(
        string bankCode, DateOnly workDate, DeductionKey? after, int atMost);

    /// <summary>Of them those that a batch lists.</summary>
    IReadOnlyList<DeclaredPaymentRecord> ReadListed(ReconBatchRecord batch, DeductionKey? after, int atMost);

    /// <summary>Keeps the payment as new, or in place of what was kept under its key.</summary>
    void Save(DeclaredPaymentRecord payment);

    /// <summary>Keeps the state of a payment that is kept already, and nothing else of it.</summary>
    void SaveState(DeclaredPaymentRecord payment);
}
