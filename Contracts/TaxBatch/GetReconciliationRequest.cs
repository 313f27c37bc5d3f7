using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Fetches a batch of payments to reconcile (税票明细对账), a child pack at a time. Changes nothing.</summary>
/// <remarks>Source of fields and lengths: TIPS message 3111.</remarks>
[MessageContract(WrapperName = "GetReconciliation", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetReconciliationRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which batch, and which child pack (对账查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public ReconciliationQuery Query { get; set; } = new();
}
