using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxBatch.ReconClass;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// What the two sides of one key make of it: the table of classes, and nothing is done here. [DOMAIN §1.8]
/// </summary>
internal static class Classification
{
    /// <param name="theirs">The bank's line; null where it has none.</param>
    /// <param name="ours">Our side.</param>
    /// <param name="ourMinor">Our amount, where it succeeded.</param>
    /// <param name="isDayCut">
    /// Only then an absence is a difference: during the day either side may be ahead of the other's list.
    /// </param>
    public static ReconClass Of(PartnerLine? theirs, OwnSide ours, long? ourMinor, bool isDayCut) =>
        (theirs?.State, ours) switch
        {
            (_, OwnSide.Open) => NotReconciled,
            (null, OwnSide.Succeeded) => isDayCut ? UnknownThere : NotReconciled,
            (BankLineState.Succeeded, OwnSide.Succeeded) =>
                theirs!.AmountMinor == ourMinor ? Equal : AmountsDiffer,
            (BankLineState.Succeeded, OwnSide.Failed) => OnlyTheirs,
            (BankLineState.Succeeded, OwnSide.None) => isDayCut ? UnknownHere : NotReconciled,
            (not null, OwnSide.Succeeded) => OnlyOurs,
            _ => BothFailed,
        };

    /// <summary>Where a payment stands for a batch; null where somebody resolves it already.</summary>
    /// <param name="ours">The payment; null where there is none.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="isResolving">A resolution of it was proposed, or is done.</param>
    public static OwnSide? SideOf(IListedPayment? ours, ReconBatchRecord batch, bool isResolving) => ours switch
    {
        null => OwnSide.None,

        // Of the customers of another bank this one is told nothing.
        { BankCode: { } bankCode } when bankCode != batch.BankCode => OwnSide.None,
        { State: TransactionState.Difference } when isResolving => null,
        { State: TransactionState.Difference } => ours.SucceededMove is null ? OwnSide.Failed : OwnSide.Succeeded,
        { State: TransactionState.Failed or TransactionState.Reversed or TransactionState.Cancelled } => OwnSide.Failed,

        // It stands in the lists of its own work date.
        _ when ours.WorkDate != batch.ChkDate => OwnSide.Open,
        { State: TransactionState.Succeeded or TransactionState.Reconciled } => OwnSide.Succeeded,
        _ => OwnSide.Open,
    };
}

/// <summary>Our side of a key, as far as it matters to the class.</summary>
internal enum OwnSide
{
    None,
    Failed,
    Succeeded,

    /// <summary>Its outcome is not known yet.</summary>
    Open,
}
