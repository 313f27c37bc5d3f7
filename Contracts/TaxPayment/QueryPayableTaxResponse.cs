using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to QueryPayableTax (银行端查询缴税应答).</summary>
[MessageContract(WrapperName = "QueryPayableTaxResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class QueryPayableTaxResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What the taxpayer owes (应征查询结果).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public PayableTax Payable { get; set; } = new();
}
