using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Issues an invoice (开具发票).</summary>
[MessageContract(WrapperName = "IssueInvoice", WrapperNamespace = Namespaces.EInvoice)]
public sealed class IssueInvoiceRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The invoice (发票开具信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public Invoice Invoice { get; set; } = new();
}
