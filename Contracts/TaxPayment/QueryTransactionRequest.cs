using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Asks what became of a deduction (交易状态查询). Changes nothing.</summary>
/// <remarks>Source of fields and lengths: TIPS message 9003.</remarks>
[MessageContract(WrapperName = "QueryTransaction", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class QueryTransactionRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What to look for (查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public TransactionQuery Query { get; set; } = new();
}
