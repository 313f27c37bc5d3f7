namespace FinTax.Soap.Service.Storage;

/// <summary>What was asked for.</summary>
internal sealed record DeductionOrder(string TaxVoucherNo, string PayerAccount, string PayeeAccount, Money Amount);
