namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>The accounts that are ours, one of each a currency.</summary>
internal static class LedgerAccounts
{
    public static string ClearingOf(string currency) => $"CLEARING-{currency}";

    public static string OpeningOf(string currency) => $"OPENING-{currency}";
}
