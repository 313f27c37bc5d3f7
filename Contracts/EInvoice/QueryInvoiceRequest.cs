using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Asks what became of an invoice (发票查询). Changes nothing.</summary>
[MessageContract(WrapperName = "QueryInvoice", WrapperNamespace = Namespaces.EInvoice)]
public sealed class QueryInvoiceRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which invoice (查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public InvoiceQuery Query { get; set; } = new();
}
