using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Asks what tax a taxpayer owes (银行端查询缴税). Changes nothing.</summary>
/// <remarks>Source of fields and lengths: TIPS messages 2091 and 1009.</remarks>
[MessageContract(WrapperName = "QueryPayableTax", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class QueryPayableTaxRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Whose dues are asked for (查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public PayableTaxQuery Query { get; set; } = new();
}
