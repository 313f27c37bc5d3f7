using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.BankAccount.RecallTransfer;

/// <summary>
/// Recalls a transfer of the caller's own (转账撤回), which brings its money back once or not at all. What is within our
/// reach comes back at once; else whoever has the money is asked, and the recall is PENDING until then: what another
/// system has booked, that system. Refused, with nothing recorded, are broken rules and a closed work date; a transfer
/// that is not there, was not made or was recalled before is REFUSED in a normal reply.
/// </summary>
internal sealed class RecallTransferHandler(
    RecallEnd end, RemoteRecalls elsewhere, WorkCalendar calendar, IOptions<RecallOptions> options)
    : ISettlingHandler<RecallTransferRequest, RecallTransferResponse>
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
            { EntryId: null } transfer => TakeElsewhere(recall, transfer, scope),
            { } transfer => Take(recall, transfer, scope),
        };

        return new RecallTransferResponse { Header = scope.ReplyHeader(), Receipt = receipt };
    }

    public RecallTransferResponse Report(RecallTransferRequest request, CallScope scope)
    {
        RecallRecord recall = scope.Stores.Recalls.Find(scope.Caller.NodeCode, request.Recall.RecallNo)!;

        return new RecallTransferResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = Receipt(RecallEnd.ExpireWhenDue(recall, scope)),
        };
    }

    public RecallTransferResponse Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work)
    {
        RecallRecord recall = work.Stores.Recalls.Find(call.Sender, call.Subject)!;

        return new RecallTransferResponse
        {
            Header = work.ReplyHeader(),
            Receipt = Receipt(RecallEnd.Settle(recall, answer, work)),
        };
    }

    private static TransferRecord? Find(Recall recall, CallScope scope) => recall.ClientSerialNo is { } clientSerialNo
        ? scope.Stores.Transfers.FindBySerial(scope.Caller.NodeCode, clientSerialNo)
        : scope.Stores.Transfers.FindByBankSerial(scope.Caller.NodeCode, recall.BankSerialNo!);

    private RecallReceipt Take(Recall recall, TransferRecord made, CallScope scope)
    {
        CreditedSide credited = CreditedSide.Of(made, scope.Stores.Ledger);
        bool isWithinReach = RecallRules.IsWithinReach(made, credited, scope.WorkDate);
        RecallRecord pending = Begin(recall, made, isWithinReach ? null : credited, scope);

        if (!isWithinReach && pending.AnswerBy is null)
        {
            return Receipt(RecallEnd.Refuse(pending, ResultCodes.PayeeMustAgree, scope));
        }

        if (scope.ValidateOnly)
        {
            return Receipt(pending with { ResultCode = ResultCodes.ValidatedOnly.Code });
        }

        return Receipt(isWithinReach ? Return(pending, scope) : pending);
    }

    private RecallReceipt TakeElsewhere(Recall recall, TransferRecord made, CallScope scope)
    {
        RecallRecord pending = Begin(recall, made, asked: null, scope);

        // [DOMAIN §1.10] Another system cannot be asked to do it and then not to have done it.
        if (scope.ValidateOnly)
        {
            return Receipt(pending with { ResultCode = ResultCodes.ValidatedOnly.Code });
        }

        elsewhere.Leave(made, pending, scope.WorkDate, scope);

        return Receipt(pending);
    }

    private RecallRecord Begin(Recall recall, TransferRecord made, CreditedSide? asked, CallScope scope)
    {
        RecallRecord pending = new(
            made.Sender, recall.RecallNo, RecallState.Pending, made.ClientSerialNo, recall.Reason, scope.Now)
        {
            Explanation = recall.Explanation,
            ResultCode = ResultCodes.AwaitsPayee.Code,
        };

        if (asked is not null)
        {
            pending = pending.AskingWhoHasTheMoney(asked, scope.Now + options.Value.AnswerWithin);
        }

        scope.Stores.Transfers.Save(made.To(TransferState.RecallPending, scope));
        scope.Stores.Recalls.Save(RecallStates.Begin(pending, scope));

        return pending;
    }

    private RecallRecord Return(RecallRecord pending, CallScope scope)
    {
        (RecallRecord recall, ResultCode result) = end.Return(pending, scope);

        return recall.State == RecallState.Returned ? recall : RecallEnd.Refuse(recall, result, scope);
    }

    private static RecallReceipt Receipt(RecallRecord recall) => new()
    {
        RecallNo = recall.RecallNo,
        State = recall.State,
        Result = ResultCodes.Of(recall.ResultCode!).ToResult(),
        BankSerialNo = recall.BankSerialNo,
        Explanation = recall.Answer,
    };

    private static RecallReceipt NotTaken(Recall recall, ResultCode reason) => new()
    {
        RecallNo = recall.RecallNo,
        State = RecallState.Refused,
        Result = reason.ToResult(),
    };
}
