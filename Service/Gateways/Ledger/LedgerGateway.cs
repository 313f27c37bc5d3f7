using System.Globalization;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>
/// The embedded system of record. It answers at once and in the call's own transaction, so that it is never in doubt. A
/// core bank or a tax bureau at a distance would stand in this place and answer later.
/// </summary>
internal sealed class LedgerGateway
{
    /// <summary>Says what <see cref="Pay"/> would refuse, and moves nothing.</summary>
    public LedgerRefusal? ReasonNotToPay(ILedgerStore store, string payerAccount, string payeeAccount, Money amount) =>
        LedgerRules.ReasonNotToDebit(store.FindAccount(payerAccount), amount)
        ?? LedgerRules.ReasonNotToCredit(store.FindAccount(payeeAccount), amount);

    /// <param name="store">The ledger in the call's transaction.</param>
    /// <param name="entry">What it is for. Its parties are what the statement shows.</param>
    /// <param name="payerAccount">The account that is debited.</param>
    /// <param name="payeeAccount">The account that is credited: the payee's, or the one that stands for its bank.</param>
    /// <param name="amount">How much.</param>
    public GatewayAnswer Pay(
        ILedgerStore store, LedgerEntry entry, string payerAccount, string payeeAccount, Money amount)
    {
        if (ReasonNotToPay(store, payerAccount, payeeAccount, amount) is { } refusal)
        {
            return GatewayAnswer.Refused(refusal);
        }

        return Book(store, entry, [new(payerAccount, -amount.Minor), new(payeeAccount, amount.Minor)]);
    }

    /// <summary>Books the opposite of an entry, line for line.</summary>
    public GatewayAnswer Reverse(ILedgerStore store, long entryId, DateOnly workDate, DateTimeOffset bookedAt, string reason)
    {
        LedgerEntry original = store.FindEntry(entryId)
            ?? throw new InvalidOperationException($"There is no entry {entryId} to reverse.");
        List<PostingLine> opposite =
            [.. store.ReadPostings(entryId).Select(posting => new PostingLine(posting.AccountNo, -posting.AmountMinor))];

        foreach (PostingLine line in opposite)
        {
            if (LedgerRules.ReasonNotToPost(store.FindAccount(line.AccountNo), line.AmountMinor) is { } refusal)
            {
                return GatewayAnswer.Refused(refusal);
            }
        }

        LedgerEntry reversal = original with
        {
            WorkDate = workDate,
            BookedAt = bookedAt,
            Payer = original.Payee,
            Payee = original.Payer,
            Summary = $"冲正 {original.Summary}",
            Postscript = reason,
        };

        return Book(store, reversal, opposite);
    }

    /// <summary>The number that both sides of an entry show, made from what is kept of it.</summary>
    public static string BankSerialNo(long entryId, DateOnly workDate) =>
        string.Create(CultureInfo.InvariantCulture, $"{workDate:yyyyMMdd}{entryId:D12}");

    /// <summary>The entry that such a number was made from; null where it is none of ours.</summary>
    public static long? EntryIdOf(string bankSerialNo) =>
        bankSerialNo.Length == 20
        && long.TryParse(bankSerialNo.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out long entryId)
            ? entryId
            : null;

    private static GatewayAnswer Book(ILedgerStore store, LedgerEntry entry, IReadOnlyList<PostingLine> lines)
    {
        long entryId = DoubleEntryBook.Post(store, entry, lines);

        return GatewayAnswer.Booked(entryId, BankSerialNo(entryId, entry.WorkDate), entry.VoucherNo);
    }
}
