using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to VerifyInvoice (发票查验应答).</summary>
[MessageContract(WrapperName = "VerifyInvoiceResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class VerifyInvoiceResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What the verification found (查验结果信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public Verification Verification { get; set; } = new();
}
