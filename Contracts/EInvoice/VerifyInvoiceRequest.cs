using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Asks whether an invoice is what it says (发票查验). Changes nothing.</summary>
[MessageContract(WrapperName = "VerifyInvoice", WrapperNamespace = Namespaces.EInvoice)]
public sealed class VerifyInvoiceRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What it says of itself (查验条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public VerificationQuery Query { get; set; } = new();
}
