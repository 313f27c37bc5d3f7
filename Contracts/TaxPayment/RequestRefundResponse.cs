using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to RequestRefund (退库应答).</summary>
[MessageContract(WrapperName = "RequestRefundResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class RequestRefundResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the pack (退库回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public RefundReceipt Receipt { get; set; } = new();
}
