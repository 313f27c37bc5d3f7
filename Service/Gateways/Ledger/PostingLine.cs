namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>One side of an entry to be made. A negative amount is a debit.</summary>
internal sealed record PostingLine(string AccountNo, long AmountMinor);
