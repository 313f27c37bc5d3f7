using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Issues the red invoice that a confirmation allows (开具红字发票).</summary>
[MessageContract(WrapperName = "IssueRedInvoice", WrapperNamespace = Namespaces.EInvoice)]
public sealed class IssueRedInvoiceRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The red invoice (红字发票开具信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public RedInvoice RedInvoice { get; set; } = new();
}
