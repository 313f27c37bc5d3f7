using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to GetBatchResult (批量扣税回执应答).</summary>
[MessageContract(WrapperName = "GetBatchResultResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetBatchResultResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Where the pack stands (批量包处理情况).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public BatchStatus Batch { get; set; } = new();
}
