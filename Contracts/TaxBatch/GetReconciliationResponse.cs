using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Reply to GetReconciliation (对账查询应答).</summary>
[MessageContract(WrapperName = "GetReconciliationResponse", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class GetReconciliationResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxBatch, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The batch and the child pack (对账通知).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public Reconciliation Reconciliation { get; set; } = new();
}
