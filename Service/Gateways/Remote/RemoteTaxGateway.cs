using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>Tax paid within another system: writes down what will be asked of it, and leaves it to be sent.</summary>
internal sealed class RemoteTaxGateway(string system, IPayloadWriter writer, IOptions<GatewayOptions> options) : ITaxGateway
{
    public bool IsRemote => true;

    public GatewayAnswer Debit(DeductTaxRequest request, DeductionRecord deduction, ISendingWork work) =>
        Leave(OutgoingKind.Deduct, deduction, deduction.Key.ToString(), null, request, work);

    public GatewayAnswer Reverse(DeductionRecord original, string cancelNo, string reason, ISendingWork work) =>
        Leave(OutgoingKind.Reverse, original, cancelNo, reason, null, work);

    private GatewayAnswer Leave(
        OutgoingKind kind,
        DeductionRecord deduction,
        string remoteKey,
        string? reason,
        object? request,
        ISendingWork work)
    {
        OutgoingCall call = new(
            kind, system, work.Operation, work.BusinessKey, deduction.Sender, deduction.Key.ToString(), deduction.WorkDate,
            work.MessageId, work.TraceId, work.Now)
        {
            RemoteKey = remoteKey,
            Reason = reason,
            Payload = request is null ? default : writer.WriteWithoutHeader(request),

            // Should this process die now, or the second transaction fail: by then nobody waits any more.
            AskAt = work.Now + options.Value.AnswerBy,
        };
        work.SendAfterwards(new Errand(work.Stores.Outgoing.Add(call), request));

        return GatewayAnswer.Pending;
    }
}
