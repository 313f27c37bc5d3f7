using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to QueryInvoice (发票查询应答).</summary>
[MessageContract(WrapperName = "QueryInvoiceResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class QueryInvoiceResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What is known of it (发票状态信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public InvoiceStatus Invoice { get; set; } = new();
}
