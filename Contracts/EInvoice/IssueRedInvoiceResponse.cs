using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to IssueRedInvoice (开具红字发票应答).</summary>
[MessageContract(WrapperName = "IssueRedInvoiceResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class IssueRedInvoiceResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the red invoice (开票回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public InvoiceReceipt Receipt { get; set; } = new();
}
