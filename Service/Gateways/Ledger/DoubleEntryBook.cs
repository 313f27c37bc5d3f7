using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>
/// The only writer of balances. In comes an entry with its lines, out goes the number it is kept under. It throws at
/// lines that are fewer than two, that do not sum to zero or that the rules would not admit: whoever posts has asked
/// the rules before, so that here it is a bug and stops the call.
/// </summary>
internal static class DoubleEntryBook
{
    public static long Post(ILedgerStore store, LedgerEntry entry, IReadOnlyList<PostingLine> lines)
    {
        if (lines.Count < 2 || lines.Aggregate(0L, (sum, line) => checked(sum + line.AmountMinor)) != 0)
        {
            throw new InvalidOperationException("An entry has two lines or more, and they sum to zero.");
        }

        // One line an account: the second of two would be counted from a balance that the first has moved.
        if (lines.DistinctBy(line => line.AccountNo).Count() != lines.Count)
        {
            throw new InvalidOperationException("An entry has one line for each of its accounts.");
        }

        List<Account> accounts = lines.Select(line => Admit(store.FindAccount(line.AccountNo), line)).ToList();

        if (accounts.DistinctBy(account => account.Currency).Count() != 1)
        {
            throw new InvalidOperationException("An entry is in one currency.");
        }

        return store.Append(entry, lines.Zip(accounts, Apply).ToList());
    }

    private static Account Admit(Account? account, PostingLine line) =>
        LedgerRules.ReasonNotToPost(account, line.AmountMinor) is { } refusal
            ? throw new InvalidOperationException($"The rules would not admit this posting: {refusal}.")
            : account!;

    private static Posting Apply(PostingLine line, Account account) => new(
        account.AccountNo,
        account.LastEntrySeq + 1,
        line.AmountMinor,
        checked(account.BalanceMinor + line.AmountMinor));
}
