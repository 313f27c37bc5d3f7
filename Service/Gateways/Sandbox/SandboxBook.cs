using System.Globalization;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using SubmitTransferRequest = FinTax.Soap.Contracts.Bank.SubmitTransferRequest;

namespace FinTax.Soap.Service.Gateways.Sandbox;

/// <summary>
/// What the sandbox's other system does: it moves money on the sandbox's ledger, and the journal says for each call that
/// it has. Both are one transaction, so that a call is carried out once, whoever sends it or asks for it again.
/// </summary>
internal sealed class SandboxBook(IStore store, LedgerGateway ledger, TimeProvider clock)
{
    private const string Subject = "SandboxCall";
    private const string Nothing = "NONE";
    private const string Booked = "BOOKED";
    private const string Cancelled = "CANCELLED";

    private const string IsCancelled = "FT0107";

    /// <summary>Debits or transfers, unless it has before or a reversal came first.</summary>
    public Task<GatewayAnswer> CarryOutAsync(Errand errand) => WriteAsync(errand.Call, work =>
    {
        GatewayAnswer known = Find(errand.Call, work.Stores);

        return known.Outcome == GatewayOutcome.NotFound ? CarryOut(errand, work) : known;
    });

    /// <summary>Says what has become of a debit or a transfer.</summary>
    public Task<GatewayAnswer> FindAsync(OutgoingCall call) => WriteAsync(call, work => Find(call, work.Stores));

    /// <summary>Takes a debit back, and bars one that has not come yet.</summary>
    public Task<GatewayAnswer> TakeBackAsync(OutgoingCall reversal) => WriteAsync(reversal, work =>
    {
        OutgoingCall original = work.Stores.Outgoing.FindLatest(OutgoingKind.Deduct, reversal.Sender, reversal.Subject)!;
        GatewayAnswer made = Find(original, work.Stores);

        if (made.EntryId is { } entryId
            && ledger.Reverse(work.Stores.Ledger, entryId, original.WorkDate, work.Now, reversal.Reason!) is
            { Refusal: not null } refused)
        {
            return refused;
        }

        if (made.RefusalCode != IsCancelled)
        {
            Journal(original, made.EntryId is null ? Nothing : Booked, Cancelled, "reversal", work);
        }

        return GatewayAnswer.BookedElsewhere(null);
    });

    private GatewayAnswer CarryOut(Errand errand, Work work)
    {
        GatewayAnswer answer = errand.Call.Kind == OutgoingKind.Transfer
            ? Transfer(errand.Call, (SubmitTransferRequest)errand.Request!, work)
            : Deduct(errand.Call, (DeductTaxRequest)errand.Request!, work);

        if (answer.Outcome == GatewayOutcome.Booked)
        {
            Journal(errand.Call, Nothing, Booked, answer.BankSerialNo!, work);
        }

        return answer;
    }

    private GatewayAnswer Deduct(OutgoingCall call, DeductTaxRequest request, Work work) =>
        new LedgerTaxGateway(ledger).Book(
            request, work.Stores.Deductions.Find(call.Sender, DeductionKey.Parse(call.Subject))!, work);

    private GatewayAnswer Transfer(OutgoingCall call, SubmitTransferRequest request, Work work)
    {
        TransferRecord record = work.Stores.Transfers.FindBySerial(call.Sender, call.Subject)!;

        return new LedgerBankGateway(ledger).Book(
            request.Transfer, record, work.Stores.Ledger.FindAccount(record.PayerAccount)!, work);
    }

    // The cause of what was booked is its number, which the entry is found by. Dues were paid with their call.
    private static GatewayAnswer Find(OutgoingCall call, IStoreTransaction stores) => call.Kind == OutgoingKind.Pay
        ? BookedAs(stores.DeclaredPayments.Find(LevyNumber.Parse(call.Subject))!.EntryId!.Value, stores.Ledger)
        : stores.Journal.Read(Subject, KeyOf(call)) switch
        {
            [] => GatewayAnswer.NotFound,
            [.., { To: Cancelled }] => GatewayAnswer.RefusedElsewhere(IsCancelled, mayRetry: false),
            [.., { Cause: var serialNo }] => BookedAs(LedgerGateway.EntryIdOf(serialNo)!.Value, stores.Ledger),
        };

    private static GatewayAnswer BookedAs(long entryId, ILedgerStore store)
    {
        LedgerEntry entry = store.FindEntry(entryId)!;

        return GatewayAnswer.Booked(entryId, LedgerGateway.BankSerialNo(entryId, entry.WorkDate), entry.VoucherNo);
    }

    private static void Journal(OutgoingCall call, string from, string to, string cause, Work work) =>
        work.Stores.Journal.Append(
            new JournalMove(Subject, KeyOf(call), from, to, work.Now, cause, work.MessageId));

    private static string KeyOf(OutgoingCall call) => call.CallId.ToString(CultureInfo.InvariantCulture);

    private Task<GatewayAnswer> WriteAsync(OutgoingCall call, Func<Work, GatewayAnswer> write) => store.WriteAsync(
        stores => write(new Work(stores, clock.GetUtcNow(), call.MessageId)), CancellationToken.None);
}
