using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Our side of the lists: payments of declared tax and behind them deductions, each kind in the order of its keys. What
/// the two have in common is told here, and nobody else asks which of them it is but for what only one of them has.
/// </summary>
internal static class OwnBooks
{
    /// <summary>Whoever sent it. The bank's is one, since its numbers are its own.</summary>
    public static IListedPayment? Find(ReconKey key, string bankCode, IStoreTransaction stores) =>
        key.Kind == ReconKind.Deduction
            ? stores.Deductions.FindAny(key.Parts)
            : stores.DeclaredPayments.Find(new LevyNumber(bankCode, key.Parts.EntrustDate, key.Parts.TraceNo))
                is { } payment && payment.TaxOrgCode == key.Parts.TaxOrgCode
                    ? payment
                    : null;

    /// <summary>Payments of a bank's customers that succeeded on a work date, beyond a key.</summary>
    public static IReadOnlyList<IListedPayment> ReadSucceeded(
        string bankCode, DateOnly workDate, ReconKey? after, int atMost, IStoreTransaction stores) =>
        Read(
            after,
            atMost,
            (key, num) => stores.DeclaredPayments.ReadSucceeded(bankCode, workDate, key, num),
            (key, num) => stores.Deductions.ReadSucceeded(bankCode, workDate, key, num));

    /// <summary>Of them those that a batch lists.</summary>
    public static IReadOnlyList<IListedPayment> ReadListed(
        ReconBatchRecord batch, ReconKey? after, int atMost, IStoreTransaction stores) =>
        Read(
            after,
            atMost,
            (key, num) => stores.DeclaredPayments.ReadListed(batch, key, num),
            (key, num) => stores.Deductions.ReadListed(batch, key, num));

    /// <summary>Moves the payment, and keeps that.</summary>
    public static void Move(this IListedPayment payment, TransactionState state, string? cause, IWork work)
    {
        if (payment is DeductionRecord deduction)
        {
            work.Stores.Deductions.SaveState(deduction.To(state, work, cause));
        }
        else
        {
            work.Stores.DeclaredPayments.SaveState(((DeclaredPaymentRecord)payment).To(state, work, cause));
        }
    }

    private static List<IListedPayment> Read(
        ReconKey? after,
        int atMost,
        Func<DeductionKey?, int, IEnumerable<IListedPayment>> declared,
        Func<DeductionKey?, int, IEnumerable<IListedPayment>> deductions)
    {
        bool isBehindDeclared = after?.Kind == ReconKind.Deduction;
        List<IListedPayment> read = isBehindDeclared ? [] : [.. declared(after?.Parts, atMost)];

        if (read.Count < atMost)
        {
            read.AddRange(deductions(isBehindDeclared ? after!.Parts : null, atMost - read.Count));
        }

        return read;
    }
}
