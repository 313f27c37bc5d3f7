namespace FinTax.Soap.Service.Storage;

/// <summary>Payments of declared tax. Their keys are global: a bank code belongs to one bank.</summary>
internal interface IDeclaredPaymentStore
{
    DeclaredPaymentRecord? Find(LevyNumber key);

    /// <summary>The payment that was given this voucher at this office.</summary>
    DeclaredPaymentRecord? FindByVoucher(string taxOrgCode, string taxVoucherNo);

    /// <summary>Keeps the payment as new, or in place of what was kept under its key.</summary>
    void Save(DeclaredPaymentRecord payment);
}
