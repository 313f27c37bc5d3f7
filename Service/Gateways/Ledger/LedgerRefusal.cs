namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>Why the ledger will not move money.</summary>
internal enum LedgerRefusal
{
    NoSuchAccount,
    AccountClosed,
    AccountFrozen,
    CurrencyDiffers,
    InsufficientFunds,
}
