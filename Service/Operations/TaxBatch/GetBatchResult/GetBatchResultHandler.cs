using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.GetBatchResult;

/// <summary>
/// Says where a pack of the caller's own stands, and what became of the items of one of its child packs (批量扣税回执). It
/// changes nothing and refuses nothing.
/// </summary>
internal sealed class GetBatchResultHandler : IOperationHandler<GetBatchResultRequest, GetBatchResultResponse>
{
    public GetBatchResultResponse Handle(GetBatchResultRequest request, CallScope scope) => new()
    {
        Header = scope.ReplyHeader(),
        Batch = scope.FindOwnPack(request.Query.Key) is { } pack
            ? Describe(request.Query, pack, scope.Stores)
            : new BatchStatus { Key = request.Query.Key, Found = false, Result = ResultCodes.NoSuchPack.ToResult() },
    };

    private static BatchStatus Describe(BatchQuery query, PackRecord pack, IStoreTransaction stores)
    {
        int childPackNo = query.ChildPackNo ?? 1;
        ItemOutcomes outcomes = [];
        outcomes.AddRange(stores.Packs.ReadItems(pack.PackId, childPackNo).Select(DeductionOutcomes.Of));

        return new BatchStatus
        {
            Key = query.Key,
            Found = true,
            State = pack.State,
            Result = PackResults.Of(pack).ToResult(),
            AllNum = pack.Whole.Num,
            AllAmt = pack.Whole.Amount.ToAmount(),
            Currency = pack.Whole.Amount.Currency,
            ChildPackNum = pack.ChildPackNum,
            MissingChildPacks = PackResults.Missing(pack, stores),
            Totals = PackResults.Totals(pack, stores),
            ChildPackNo = outcomes.Count > 0 ? childPackNo : null,
            Outcomes = outcomes.Count > 0 ? outcomes : null,
            ReturnTerm = pack.ReturnTerm,
        };
    }
}
