using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>What may be posted. The order is the order in which a bank would say it: who, whether, and only then how much.</summary>
internal static class LedgerRules
{
    public static LedgerRefusal? ReasonNotToPost(Account? account, long amountMinor)
    {
        Money amount = new(Math.Abs(amountMinor), account?.Currency ?? "");

        return amountMinor < 0 ? ReasonNotToDebit(account, amount) : ReasonNotToCredit(account, amount);
    }

    public static LedgerRefusal? ReasonNotToDebit(Account? account, Money amount) => account switch
    {
        null => LedgerRefusal.NoSuchAccount,
        { Status: AccountStatus.Closed } => LedgerRefusal.AccountClosed,
        { Status: AccountStatus.Frozen } => LedgerRefusal.AccountFrozen,
        _ when account.Currency != amount.Currency => LedgerRefusal.CurrencyDiffers,
        _ when !MayOverdraw(account) && account.BalanceMinor < amount.Minor => LedgerRefusal.InsufficientFunds,
        _ => null,
    };

    /// <summary>A frozen account still receives; only paying out is stopped (只收不付).</summary>
    public static LedgerRefusal? ReasonNotToCredit(Account? account, Money amount) => account switch
    {
        null => LedgerRefusal.NoSuchAccount,
        { Status: AccountStatus.Closed } => LedgerRefusal.AccountClosed,
        _ when account.Currency != amount.Currency => LedgerRefusal.CurrencyDiffers,
        _ => null,
    };

    // Ours, not a customer's: the one is owed to other banks or by them, the other is the source of all opening balances.
    private static bool MayOverdraw(Account account) => account.Kind is AccountKind.Clearing or AccountKind.Opening;
}
