using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to GetBatchResultFile (批量扣税回执文件应答).</summary>
[MessageContract(WrapperName = "GetBatchResultFileResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetBatchResultFileResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The part (回执文件信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public BatchFile File { get; set; } = new();
}
