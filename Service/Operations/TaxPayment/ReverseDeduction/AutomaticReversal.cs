using System.Globalization;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;

/// <summary>
/// The reversal that nobody asked for: of a deduction that is still in doubt when its work date closes. It is sent once,
/// under a CancelNo of our own, and again under the same until it is answered. [DOMAIN §1.6]
/// </summary>
internal sealed class AutomaticReversal(IGatewayRoutes gateways)
{
    // The initiators count their numbers upwards; ours are the last thousand-thousand, by the number of the call.
    private const long FirstNo = 99_000_000;
    private const long NoCount = 1_000_000;

    private const string Reason = "日切自动冲正";

    public static bool WasTried(DeductionRecord deduction, IWork work) => Find(deduction, work) is not null;

    public DeductionRecord Begin(DeductionRecord deduction, ISendingWork work)
    {
        DeductionRecord reversing = deduction.To(TransactionState.Reversing, work, "work date closed");
        work.Stores.Deductions.Save(reversing);
        long original = work.Stores.Outgoing.FindLatest(
            OutgoingKind.Deduct, deduction.Sender, deduction.Key.ToString())!.CallId;
        string cancelNo = (FirstNo + original % NoCount).ToString(CultureInfo.InvariantCulture);

        gateways.OfOriginal(deduction, work).Reverse(reversing, cancelNo, Reason, new OnOurOwn(work));

        return reversing;
    }

    private static OutgoingCall? Find(DeductionRecord deduction, IWork work) =>
        work.Stores.Outgoing.FindLatest(OutgoingKind.Reverse, deduction.Sender, deduction.Key.ToString()) is { BusinessKey: "" } call
            ? call
            : null;

    /// <summary>For nobody's key: no receipt waits for what comes of it.</summary>
    private sealed class OnOurOwn(ISendingWork work) : ISendingWork
    {
        public IStoreTransaction Stores => work.Stores;

        public DateTimeOffset Now => work.Now;

        public string MessageId => work.MessageId;

        public string TraceId => work.TraceId;

        public string? Channel => null;

        public string Operation => ReverseDeductionHandler.Scope;

        public string BusinessKey => "";

        public void SendAfterwards(Errand errand) => work.SendAfterwards(errand);
    }
}
