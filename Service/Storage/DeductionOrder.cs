namespace FinTax.Soap.Service.Storage;

/// <summary>What was asked for.</summary>
internal sealed record DeductionOrder(string TaxVoucherNo, string PayerAccount, string PayeeAccount, Money Amount)
{
    /// <summary>
    /// What a list for the payer's bank tells besides; null where it was ordered before there were lists.
    /// </summary>
    public PayersBank? Bank { get; init; }
}

internal sealed record PayersBank(string BankCode, string OpenBankCode, string ProtocolNo, string TaxpayerName);
