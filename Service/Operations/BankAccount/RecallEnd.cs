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

        return (Returned(recall, answer, scope), ResultCodes.Success);
    }

    /// <summary>
    /// Books what another system says, which has the money. Whatever is no answer leaves the recall waiting; one that
    /// got there when its work date was over has recalled nothing.
    /// </summary>
    public static RecallRecord Settle(RecallRecord recall, GatewayAnswer answer, IWork work)
    {
        if (recall.State != RecallState.Pending)
        {
            return recall;
        }

        switch (answer.Outcome)
        {
            case GatewayOutcome.Booked:
                TransferReversal.Keep(TransferOf(recall, work), answer, work);
                return Returned(recall, answer, work);
            case GatewayOutcome.Refused when answer.RefusalCode == ResultCodes.AnotherWorkDate.Code:
                work.Stores.Transfers.Save(TransferOf(recall, work).To(TransferState.Succeeded, work));
                return Refused(recall, ResultCodes.AnotherWorkDate, work, "came too late");
            case GatewayOutcome.Refused:
                return Refuse(recall, ResultCodes.OfRefusal(answer), work);
            default:
                return recall;
        }
    }

    public static RecallRecord Refuse(RecallRecord recall, ResultCode reason, IWork work, string cause = "refused")
    {
        work.Stores.Transfers.Save(TransferOf(recall, work).To(TransferState.RecallRefused, work));

        return Refused(recall, reason, work, cause);
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

    private static RecallRecord Returned(RecallRecord recall, GatewayAnswer booked, IWork work) => Save(
        recall.To(RecallState.Returned, work) with
        {
            ResultCode = ResultCodes.Success.Code,
            EntryId = booked.EntryId,
            BankSerialNo = booked.BankSerialNo,
        },
        work);

    private static RecallRecord Refused(RecallRecord recall, ResultCode reason, IWork work, string cause) =>
        Save(recall.To(RecallState.Refused, work, cause) with { ResultCode = reason.Code }, work);

    private static RecallRecord Save(RecallRecord recall, IWork work)
    {
        work.Stores.Recalls.Save(recall);

        return recall;
    }

    private static TransferRecord TransferOf(RecallRecord recall, IWork work) =>
        work.Stores.Transfers.FindBySerial(recall.Sender, recall.ClientSerialNo)!;
}
