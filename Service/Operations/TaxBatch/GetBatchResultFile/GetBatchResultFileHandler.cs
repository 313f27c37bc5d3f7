using System.Security.Cryptography;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Service.Operations.TaxBatch.GetBatchResultFile;

/// <summary>
/// Gives what became of all items of a pack of the caller's own as a file (批量扣税回执文件), a part for each child pack:
/// when every item has its outcome and not before, so that the parts are the same whenever they are fetched. It
/// changes nothing and refuses nothing.
/// </summary>
internal sealed class GetBatchResultFileHandler
    : IOperationHandler<GetBatchResultFileRequest, GetBatchResultFileResponse>
{
    public GetBatchResultFileResponse Handle(GetBatchResultFileRequest request, CallScope scope) => new()
    {
        Header = scope.ReplyHeader(),
        File = scope.FindOwnPack(request.Query.Key) switch
        {
            null => Declined(request.Query, ResultCodes.NoSuchPack),
            { State: PackState.Rejected } => Declined(request.Query, ResultCodes.PackRejected),
            { State: PackState.Returned or PackState.Reconciled } pack => Part(request.Query, pack, scope.Stores),
            _ => Declined(request.Query, ResultCodes.PackNotReturned),
        },
    };

    private static BatchFile Part(BatchFileQuery query, PackRecord pack, IStoreTransaction stores)
    {
        int no = query.PartNo ?? 1;
        IReadOnlyList<PackItemRecord> items = stores.Packs.ReadItems(pack.PackId, no);

        if (items.Count == 0)
        {
            return Declined(query, ResultCodes.NoSuchItem);
        }

        byte[] content = OutcomeLines.Write(items.Select(DeductionOutcomes.Of), isFirst: no == 1);

        return new BatchFile
        {
            Key = query.Key,
            PartNo = no,
            PartNum = pack.ChildPackNum,
            FileName = $"{query.Key.TaxOrgCode}-{query.Key.EntrustDate:yyyyMMdd}-{query.Key.PackNo}.csv",
            MediaType = "text/csv",
            Content = content,
            Digest = Convert.ToHexStringLower(SHA256.HashData(content)),
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static BatchFile Declined(BatchFileQuery query, ResultCode reason) =>
        new() { Key = query.Key, Result = reason.ToResult() };
}
