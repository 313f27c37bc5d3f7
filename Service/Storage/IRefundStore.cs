namespace FinTax.Soap.Service.Storage;

/// <summary>Refunds, accepted, carried out and declined.</summary>
internal interface IRefundStore
{
    /// <summary>A sender finds its own refunds and nobody else's.</summary>
    RefundRecord? Find(string sender, string pack, string traceNo);

    /// <summary>The refund that a voucher has had or waits for; one that failed leaves the voucher free.</summary>
    RefundRecord? FindLive(string taxOrgCode, string taxVoucherNo);

    /// <summary>Refunds that wait to be carried out, the earliest first.</summary>
    IReadOnlyList<RefundRecord> ReadAccepted(int atMost);

    /// <summary>Keeps the refund as new, or in place of what was kept under its pack and number.</summary>
    void Save(RefundRecord refund);
}
