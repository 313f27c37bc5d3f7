using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Fetches what became of all items of a pack as a file (批量扣税回执文件下载), a part at a time.</summary>
[MessageContract(WrapperName = "GetBatchResultFile", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetBatchResultFileRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which part (回执文件查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public BatchFileQuery Query { get; set; } = new();
}
