using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>Tax paid within another system: writes down what will be asked of it, and leaves it to be sent.</summary>
internal sealed class RemoteTaxGateway(string system, IPayloadWriter writer, IOptions<GatewayOptions> options) : ITaxGateway
{
    public string? System => system;

    public bool KeepsAccountsOf(string bankCode) => options.Value.BankCodes.GetValueOrDefault(bankCode) == system;

    public GatewayAnswer Debit(DeductTaxRequest request, DeductionRecord deduction, ISendingWork work) =>
        Leave(Call(OutgoingKind.Deduct, deduction, deduction.Key.ToString(), work), request, work);

    // A bank code belongs to one bank, whoever sends: the key is the same there. A question names the office too.
    public GatewayAnswer Pay(PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ISendingWork work) => Leave(
        Call(
            OutgoingKind.Pay,
            payment.Sender,
            payment.Key.ToString(),
            payment.WorkDate,
            $"{payment.TaxOrgCode}/{payment.Key}",
            work),
        request,
        work);

    public GatewayAnswer Reverse(DeductionRecord original, string cancelNo, string reason, ISendingWork work) =>
        Leave(Call(OutgoingKind.Reverse, original, cancelNo, work) with { Reason = reason }, null, work);

    private OutgoingCall Call(OutgoingKind kind, DeductionRecord deduction, string remoteKey, ISendingWork work) =>
        Call(kind, deduction.Sender, deduction.Key.ToString(), deduction.WorkDate, remoteKey, work);

    private OutgoingCall Call(
        OutgoingKind kind, string sender, string subject, DateOnly workDate, string remoteKey, ISendingWork work) =>
        new(
            kind, system, work.Operation, work.BusinessKey, sender, subject, workDate,
            work.MessageId, work.TraceId, work.Now)
        {
            RemoteKey = remoteKey,

            // Should this process die now, or the second transaction fail: by then nobody waits any more.
            AskAt = work.Now + options.Value.AnswerBy,
        };

    private GatewayAnswer Leave(OutgoingCall call, object? request, ISendingWork work)
    {
        OutgoingCall kept = work.Stores.Outgoing.Add(
            request is null ? call : call with { Payload = writer.WriteWithoutHeader(request) });
        work.SendAfterwards(new Errand(kept, request));

        return GatewayAnswer.Pending;
    }
}
