using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.GetTransferBatchResult;

/// <summary>
/// Says where a batch of the caller's own stands, and what became of its items, a page at a time (批量转账结果查询). It
/// changes nothing, and refuses a tag that is none.
/// </summary>
internal sealed class GetTransferBatchResultHandler
    : IOperationHandler<GetTransferBatchResultRequest, GetTransferBatchResultResponse>
{
    public GetTransferBatchResultResponse Handle(GetTransferBatchResultRequest request, CallScope scope)
    {
        TransferBatchQuery query = request.Query;
        FieldRules.Require([BatchPages.TagIsOneOfOurs(query)]);

        return new GetTransferBatchResultResponse
        {
            Header = scope.ReplyHeader(),
            Batch = scope.FindOwnBatch(query.Kind, query.BatchNo) is { } pack ? Describe(query, pack, scope.Stores) : NotFound(query),
        };
    }

    private static TransferBatchStatus Describe(TransferBatchQuery query, PackRecord pack, IStoreTransaction stores)
    {
        int before = BatchPages.ShownBefore(query)!.Value;
        IReadOnlyList<PackItemRecord> items = stores.Packs.ReadItems(pack.PackId, childPackNo: 1);
        TransferItemOutcomes outcomes = [];
        outcomes.AddRange(items
            .Skip(before)
            .Take(query.PageSize ?? BatchPages.ItemsPerPageMax)
            .Select(item => Describe(item, pack)));
        int shown = before + outcomes.Count;

        return new TransferBatchStatus
        {
            BatchNo = query.BatchNo,
            Found = true,
            State = pack.State,
            Result = PackResults.Of(pack).ToResult(),
            Count = pack.Whole.Num,
            Total = pack.Whole.Amount.ToAmount(),
            Currency = pack.Whole.Amount.Currency,
            Totals = PackResults.Totals(pack, stores),
            Outcomes = outcomes.Count > 0 ? outcomes : null,
            NextTag = shown < items.Count ? BatchPages.TagAfter(shown) : null,
        };
    }

    private static TransferItemOutcome Describe(PackItemRecord item, PackRecord pack) => new()
    {
        No = int.Parse(item.ItemNo, CultureInfo.InvariantCulture),
        ClientSerialNo = ItemSerials.Of(pack.Kind, pack.Key, item.ItemNo),
        Amount = item.Amount.ToAmount(),
        State = item.State,
        Result = PackResults.Of(item),
        Rule = item.Rule,
        WorkDate = item.WorkDate,
        BankSerialNo = item.BankSerialNo,
    };

    private static TransferBatchStatus NotFound(TransferBatchQuery query) => new()
    {
        BatchNo = query.BatchNo,
        Found = false,
        Result = ResultCodes.NoSuchPack.ToResult(),
    };
}
