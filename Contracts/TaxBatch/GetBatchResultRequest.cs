using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Asks where a pack stands and what became of its items (批量扣税回执), a child pack at a time.</summary>
[MessageContract(WrapperName = "GetBatchResult", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetBatchResultRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which pack (批量包查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public BatchQuery Query { get; set; } = new();
}
