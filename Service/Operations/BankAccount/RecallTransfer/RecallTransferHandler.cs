using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.RecallTransfer;

/// <summary>
/// Recalls a transfer of the caller's own (转账撤回), which brings its money back once or not at all. Refused, with nothing
/// recorded, are broken rules and a closed work date; a transfer that is not there, was not made or was recalled before
/// is REFUSED in a normal reply, and so is one whose money is beyond reach.
/// </summary>
internal sealed class RecallTransferHandler(LedgerGateway gateway, WorkCalendar calendar)
    : IOperationHandler<RecallTransferRequest, RecallTransferResponse>
{
    public RecallTransferResponse Handle(RecallTransferRequest request, CallScope scope)
    {
        Recall recall = request.Recall;
        FieldRules.Require([calendar.Ahead(scope), RecallRules.NamesExactlyOne(recall)]);
        calendar.RequireOpen(scope);

        RecallReceipt receipt = Find(recall, scope) switch
        {
            null => NotTaken(recall, ResultCodes.NotFound),
            { State: not TransferState.Succeeded } => NotTaken(recall, ResultCodes.NotRecallable),

            // Another system moved the money, and we cannot ask it for it back yet.
            { EntryId: null } => NotTaken(recall, ResultCodes.NotRecallable),
            { } transfer => Take(recall, transfer, scope),
        };

        return new RecallTransferResponse { Header = scope.ReplyHeader(), Receipt = receipt };
    }

    private static TransferRecord? Find(Recall recall, CallScope scope) => recall.ClientSerialNo is { } clientSerialNo
        ? scope.Stores.Transfers.FindBySerial(scope.Caller.NodeCode, clientSerialNo)
        : scope.Stores.Transfers.FindByBankSerial(scope.Caller.NodeCode, recall.BankSerialNo!);

    private RecallReceipt Take(Recall recall, TransferRecord made, CallScope scope)
    {
        RecallRecord pending = RecallStates.Begin(
            new RecallRecord(
                scope.Caller.NodeCode, recall.RecallNo, RecallState.Pending, made.ClientSerialNo, recall.Reason, scope.Now),
            scope);
        TransferRecord transfer = made.To(TransferState.RecallPending, scope);
        Account credited = scope.Stores.Ledger.FindAccount(
            scope.Stores.Ledger.ReadPostings(transfer.EntryId!.Value).Single(posting => posting.AmountMinor > 0).AccountNo)!;

        if (RecallRules.ReasonToRefuse(transfer, credited, scope.WorkDate) is { } reason)
        {
            return Refuse(pending, transfer, reason, scope);
        }

        if (scope.ValidateOnly)
        {
            return Receipt(pending, ResultCodes.ValidatedOnly);
        }

        GatewayAnswer answer = gateway.Reverse(
            scope.Stores.Ledger, transfer.EntryId.Value, scope.WorkDate, scope.Now, recall.Explanation ?? $"撤回 {recall.RecallNo}");

        return answer.Refusal is { } refusal
            ? Refuse(pending, transfer, ResultCodes.Of(refusal), scope)
            : Return(pending, transfer, answer, scope);
    }

    private static RecallReceipt Return(RecallRecord pending, TransferRecord transfer, GatewayAnswer answer, CallScope scope)
    {
        scope.Stores.Transfers.Save(
            transfer.To(TransferState.Returned, scope) with { ResultCode = ResultCodes.Returned.Code });
        RecallRecord returned = pending.To(RecallState.Returned, scope) with
        {
            ResultCode = ResultCodes.Success.Code,
            EntryId = answer.EntryId,
            BankSerialNo = answer.BankSerialNo,
        };
        scope.Stores.Recalls.Save(returned);

        return Receipt(returned, ResultCodes.Success);
    }

    private static RecallReceipt Refuse(RecallRecord pending, TransferRecord transfer, ResultCode reason, CallScope scope)
    {
        scope.Stores.Transfers.Save(transfer.To(TransferState.RecallRefused, scope));
        RecallRecord refused = pending.To(RecallState.Refused, scope) with { ResultCode = reason.Code };
        scope.Stores.Recalls.Save(refused);

        return Receipt(refused, reason);
    }

    private static RecallReceipt Receipt(RecallRecord recall, ResultCode result) => new()
    {
        RecallNo = recall.RecallNo,
        State = recall.State,
        Result = result.ToResult(),
        BankSerialNo = recall.BankSerialNo,
    };

    private static RecallReceipt NotTaken(Recall recall, ResultCode reason) => new()
    {
        RecallNo = recall.RecallNo,
        State = RecallState.Refused,
        Result = reason.ToResult(),
    };
}
