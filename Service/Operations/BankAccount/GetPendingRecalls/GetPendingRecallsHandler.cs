using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.GetPendingRecalls;

/// <summary>
/// Lists the recalls that the caller is asked about (待答复撤回查询). It changes nothing and refuses nothing.
/// </summary>
internal sealed class GetPendingRecallsHandler : IOperationHandler<GetPendingRecallsRequest, GetPendingRecallsResponse>
{
    /// <summary>As many as a reply holds by its schema.</summary>
    private const int ListedMax = 100;

    public GetPendingRecallsResponse Handle(GetPendingRecallsRequest request, CallScope scope)
    {
        // One more than the reply shows tells whether there are more.
        List<RecallRecord> asked = [.. scope.ReadAsked(ListedMax + 1)];

        return new GetPendingRecallsResponse
        {
            Header = scope.ReplyHeader(),
            Recalls = new PendingRecalls
            {
                List = [.. asked.Take(ListedMax).Select(recall => Describe(recall, scope.Stores))],
                MoreRecalls = asked.Count > ListedMax,
            },
        };
    }

    private static RecallToAnswer Describe(RecallRecord recall, IStoreTransaction stores)
    {
        TransferRecord transfer = stores.Transfers.FindBySerial(recall.Sender, recall.ClientSerialNo)!;
        LedgerEntry entry = stores.Ledger.FindEntry(transfer.EntryId!.Value)!;

        return new RecallToAnswer
        {
            Requester = recall.Sender,
            RecallNo = recall.RecallNo,
            BankSerialNo = transfer.BankSerialNo!,
            WorkDate = transfer.WorkDate,
            Payer = entry.Payer.ToParty(),
            Payee = entry.Payee.ToParty(),
            Amount = transfer.Amount.ToAmount(),
            Currency = transfer.Amount.Currency,
            Reason = recall.Reason,
            Explanation = recall.Explanation,
            RecalledAt = recall.RecalledAt.UtcDateTime,
            AnswerBy = recall.AnswerBy!.Value.UtcDateTime,
        };
    }
}
