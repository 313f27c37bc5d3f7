using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxBatch.ReconClass;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// What follows from a class: the payment moves, a difference is written or settled, a line waits for a later batch.
/// One of these serves one slice. [DOMAIN §1.8]
/// </summary>
internal sealed class Finding(ReconBatchRecord batch, long carriedId, IWork work)
{
    // A date without differences spares a look-up for each of its lines.
    private readonly bool mayBeKnown = work.Stores.Differences
        .Read(new DifferenceFilter(batch.BankCode, batch.ChkDate), afterId: 0, atMost: 1).Count > 0;

    /// <summary>Somebody has proposed what to do about the key, or it is done.</summary>
    public bool IsResolving(ReconKey key) =>
        Known(key) is { State: DifferenceState.Proposed or DifferenceState.Resolved };

    public void Apply(ReconClass found, ReconKey key, PartnerLine? theirs, IListedPayment? ours)
    {
        switch (found)
        {
            case ReconClass.Equal:
                Reconcile(ours!);
                Settle(key);
                break;

            case BothFailed:
                if (ours is { State: TransactionState.Difference })
                {
                    ours.Move(TransactionState.Failed, "listed later as a failure", work);
                }

                Settle(key);
                break;

            case NotReconciled:
                if (theirs is not null)
                {
                    work.Stores.PartnerLines.Put(carriedId, theirs);
                }

                if (batch.IsDayCut)
                {
                    Differ(found, key, theirs, ours);
                }

                break;

            default:
                Differ(found, key, theirs, ours);
                MoveToDifference(found, ours);
                break;
        }
    }

    private void Reconcile(IListedPayment ours)
    {
        if (ours.State == TransactionState.Succeeded)
        {
            ours.Move(TransactionState.Reconciled, "listed with its amount", work);
        }
        else if (ours.State == TransactionState.Difference)
        {
            ours.Move(TransactionState.Reconciled, "listed later with its amount", work);
        }
    }

    // What was reversed, barred or reconciled before stays what it is: its difference is for people.
    private void MoveToDifference(ReconClass found, IListedPayment? ours)
    {
        string? cause = (ours?.State, found) switch
        {
            (TransactionState.Succeeded, AmountsDiffer) => "listed with another amount",
            (TransactionState.Succeeded, OnlyOurs) => "listed as a failure",
            (TransactionState.Succeeded, UnknownThere) => "not listed at the day cut",
            (TransactionState.Failed, OnlyTheirs) => "listed as a success",
            _ => null,
        };

        if (cause is not null)
        {
            ours!.Move(TransactionState.Difference, cause, work);
        }
    }

    private void Differ(ReconClass found, ReconKey key, PartnerLine? theirs, IListedPayment? ours)
    {
        DifferenceRecord difference = new(
            DifferenceId: 0, batch.BankCode, batch.ChkDate, batch.Ord, found, key, DifferenceState.Open, work.Now)
        {
            Theirs = theirs,
            Ours = ours is null ? null : new OwnLine(ours.Sender, ours.State, ours.AmountMinor, ours.TaxVoucherNo),
        };

        switch (Known(key))
        {
            case null:
                DifferenceStates.Begin(difference, work);
                break;

            case { State: DifferenceState.Open } known:
                (difference with { DifferenceId = known.DifferenceId }).SaveAs(DifferenceState.Open, work);
                break;
        }
    }

    private void Settle(ReconKey key)
    {
        if (Known(key) is { State: DifferenceState.Open } known)
        {
            known.SaveAs(DifferenceState.Settled, work);
        }
    }

    private DifferenceRecord? Known(ReconKey key) =>
        mayBeKnown ? work.Stores.Differences.Find(batch.BankCode, batch.ChkDate, key) : null;
}
