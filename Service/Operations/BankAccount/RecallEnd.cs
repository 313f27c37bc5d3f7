using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>How a recall ends: the money comes back, or stays where it is. The transfer moves with it.</summary>
internal sealed class RecallEnd(TransferReversal reversal)
{
    /// <summary>Brings the money back, from the account that it went to.</summary>
    /// <returns>
    /// The recall as it is then. Where the ledger does not move the money nothing changes, and the result says why.
    /// </returns>
    public (RecallRecord Recall, ResultCode Result) Return(RecallRecord recall, CallScope scope)
    {
        GatewayAnswer answer = reversal.Return(
            TransferOf(recall, scope), scope, recall.Explanation ?? $"撤回 {recall.RecallNo}");

        if (answer.Refusal is { } refusal)
        {
            return (recall, ResultCodes.Of(refusal));
        }

        RecallRecord returned = recall.To(RecallState.Returned, scope) with
        {
            ResultCode = ResultCodes.Success.Code,
            EntryId = answer.EntryId,
            BankSerialNo = answer.BankSerialNo,
        };
        scope.Stores.Recalls.Save(returned);

        return (returned, ResultCodes.Success);
    }

    public static RecallRecord Refuse(RecallRecord recall, ResultCode reason, IWork work, string cause = "refused")
    {
        work.Stores.Transfers.Save(TransferOf(recall, work).To(TransferState.RecallRefused, work));
        RecallRecord refused = recall.To(RecallState.Refused, work, cause) with { ResultCode = reason.Code };
        work.Stores.Recalls.Save(refused);

        return refused;
    }

    /// <summary>Without an answer in time the money stays. A recall that waits no longer is left as it is.</summary>
    public static RecallRecord ExpireWhenDue(RecallRecord recall, IWork work) =>
        recall.State == RecallState.Pending && recall.AnswerBy <= work.Now
            ? Refuse(
                recall,
                recall.AskedNode is null ? ResultCodes.IsSettled : ResultCodes.PayeeMustAgree,
                work,
                "not answered in time")
            : recall;

    private static TransferRecord TransferOf(RecallRecord recall, IWork work) =>
        work.Stores.Transfers.FindBySerial(recall.Sender, recall.ClientSerialNo)!;
}
