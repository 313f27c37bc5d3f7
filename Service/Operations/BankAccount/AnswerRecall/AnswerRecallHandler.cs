using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.AnswerRecall;

/// <summary>
/// Answers a recall that the caller was asked about (撤回答复): the money goes back from where it is, or stays. It may come
/// twice, and then finds its work done. Refused is a closed work date. A recall that others are asked about is answered
/// as one that does not exist; money that the ledger does not move leaves it PENDING, to be answered again.
/// </summary>
internal sealed class AnswerRecallHandler(RecallEnd end, WorkCalendar calendar)
    : IOperationHandler<AnswerRecallRequest, AnswerRecallResponse>
{
    public AnswerRecallResponse Handle(AnswerRecallRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope)]);
        calendar.RequireOpen(scope);

        return new AnswerRecallResponse { Header = scope.ReplyHeader(), Receipt = Answer(request.Answer, scope) };
    }

    private RecallAnswerReceipt Answer(RecallAnswer answer, CallScope scope)
    {
        if (scope.Stores.Recalls.Find(answer.Requester, answer.RecallNo) is not { } asked || !scope.IsAsked(asked))
        {
            return Receipt(answer, null, ResultCodes.NotFound);
        }

        RecallRecord recall = RecallEnd.ExpireWhenDue(asked, scope);

        if (recall.State != RecallState.Pending)
        {
            return Receipt(
                answer,
                recall,
                IsAnsweredSo(recall, answer.Decision) ? ResultCodes.Success : ResultCodes.AnsweredOtherwise);
        }

        if (scope.ValidateOnly)
        {
            return Receipt(answer, recall, ResultCodes.ValidatedOnly);
        }

        (recall, ResultCode result) = CarryOut(answer.Decision, recall with { Answer = answer.Explanation }, scope);

        return Receipt(answer, recall, result);
    }

    private (RecallRecord Recall, ResultCode Result) CarryOut(
        RecallDecision decision, RecallRecord recall, CallScope scope) =>
        decision == RecallDecision.Return
            ? end.Return(recall, scope)
            : (RecallEnd.Refuse(recall, ResultCodes.PayeeRefused, scope), ResultCodes.Success);

    private static bool IsAnsweredSo(RecallRecord recall, RecallDecision decision) =>
        recall.State == (decision == RecallDecision.Return ? RecallState.Returned : RecallState.Refused);

    private static RecallAnswerReceipt Receipt(RecallAnswer answer, RecallRecord? recall, ResultCode result) => new()
    {
        Requester = answer.Requester,
        RecallNo = answer.RecallNo,
        State = recall?.State,
        Result = result.ToResult(),
        BankSerialNo = recall?.BankSerialNo,
    };
}
