using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;
using Transfer = FinTax.Soap.Contracts.Bank.Transfer;

namespace FinTax.Soap.Service.Gateways.Sandbox;

/// <summary>The embedded ledger, unless the partner wishes for something else. No other system of record is reached.</summary>
internal sealed class SandboxRoutes(LedgerGateway ledger, IPayloadWriter writer, IOptions<GatewayOptions> options) : IGatewayRoutes
{
    public ITaxGateway OfTaxOrg(string taxOrgCode) => new WishedTaxGateway(this);

    public ITaxGateway OfOriginal(DeductionRecord original, IWork work) =>
        original.EntryId is null
        && work.Stores.Outgoing.FindLatest(OutgoingKind.Deduct, original.Sender, original.Key.ToString()) is { } call
            ? new RemoteTaxGateway(call.System, writer, options)
            : new LedgerTaxGateway(ledger);

    public ICoreBankGateway OfBank(string? bankCode) => new WishedBankGateway(this);

    private sealed class WishedTaxGateway(SandboxRoutes routes) : ITaxGateway
    {
        public string? System => null;

        public bool KeepsAccountsOf(string bankCode) => true;

        public GatewayAnswer Debit(DeductTaxRequest request, DeductionRecord deduction, ISendingWork work) =>
            SandboxWish.Of(work.Channel) switch
            {
                { DeclineCode: { } code } => GatewayAnswer.RefusedElsewhere(code, mayRetry: true),
                { DoubtEndsIn: { } system } =>
                    new RemoteTaxGateway(system, routes.Writer, routes.Options).Debit(request, deduction, work),
                _ => new LedgerTaxGateway(routes.Ledger).Debit(request, deduction, work),
            };

        public GatewayAnswer Pay(PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ISendingWork work) =>
            SandboxWish.Of(work.Channel) switch
            {
                { DeclineCode: { } code } => GatewayAnswer.RefusedElsewhere(code, mayRetry: true),
                { DoubtEndsIn: SandboxSystem.Succeeds } => PayAndTellLater(request, payment, work),
                { DoubtEndsIn: { } system } =>
                    new RemoteTaxGateway(system, routes.Writer, routes.Options).Pay(request, payment, work),
                _ => new LedgerTaxGateway(routes.Ledger).Pay(request, payment, work),
            };

        public GatewayAnswer Reverse(DeductionRecord original, string cancelNo, string reason, ISendingWork work) =>
            routes.OfOriginal(original, work).Reverse(original, cancelNo, reason, work);

        // Dues are paid with the money and in its transaction: nobody may pay them a second time meanwhile.
        private GatewayAnswer PayAndTellLater(
            PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ISendingWork work)
        {
            GatewayAnswer answer = new LedgerTaxGateway(routes.Ledger).Pay(request, payment, work);

            if (answer.Outcome != GatewayOutcome.Booked)
            {
                return answer;
            }

            new RemoteTaxGateway(SandboxSystem.Succeeds, routes.Writer, routes.Options).Pay(request, payment, work);

            return GatewayAnswer.PendingBut(answer);
        }
    }

    private sealed class WishedBankGateway(SandboxRoutes routes) : ICoreBankGateway
    {
        public bool IsRemote => false;

        public GatewayAnswer Transfer(Transfer transfer, TransferRecord record, Account payer, ISendingWork work) =>
            SandboxWish.Of(work.Channel) switch
            {
                { DeclineCode: { } code } => GatewayAnswer.RefusedElsewhere(code, mayRetry: true),
                { DoubtEndsIn: { } system } =>
                    new RemoteBankGateway(system, routes.Writer, routes.Options).Transfer(transfer, record, payer, work),
                _ => new LedgerBankGateway(routes.Ledger).Transfer(transfer, record, payer, work),
            };
    }

    private LedgerGateway Ledger => ledger;

    private IPayloadWriter Writer => writer;

    private IOptions<GatewayOptions> Options => options;
}
