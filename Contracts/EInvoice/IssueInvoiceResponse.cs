using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to IssueInvoice (开具发票应答).</summary>
[MessageContract(WrapperName = "IssueInvoiceResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class IssueInvoiceResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the invoice (开票回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public InvoiceReceipt Receipt { get; set; } = new();
}
