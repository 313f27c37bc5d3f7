using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>
/// Recalls of transfers that another system has made: writes down what will be asked of that system, and leaves it to be
/// sent.
/// </summary>
internal sealed class RemoteRecalls(IOptions<GatewayOptions> options)
{
    public void Leave(TransferRecord transfer, RecallRecord recall, DateOnly workDate, ISendingWork work)
    {
        OutgoingCall made = work.Stores.Outgoing.FindLatest(
            OutgoingKind.Transfer, transfer.Sender, transfer.ClientSerialNo)!;
        OutgoingCall call = new(
            OutgoingKind.Recall, made.System, work.Operation, work.BusinessKey, recall.Sender, recall.RecallNo,
            workDate, work.MessageId, work.TraceId, work.Now)
        {
            // A transfer is recalled once: its number there is that of its recall too.
            RemoteKey = made.RemoteKey,
            Reason = $"{WireName.Of(recall.Reason)} {recall.Explanation}".TrimEnd(),
            AskAt = work.Now + options.Value.AnswerBy,
        };
        work.SendAfterwards(new Errand(work.Stores.Outgoing.Add(call), null));
    }
}
