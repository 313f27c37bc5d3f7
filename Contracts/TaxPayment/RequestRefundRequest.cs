using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Requests that paid tax be given back (退库). It is accepted now and carried out later.</summary>
/// <remarks>Source of fields and lengths: TIPS messages 1104 and 7221.</remarks>
[MessageContract(WrapperName = "RequestRefund", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class RequestRefundRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the pack (退库主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public RefundKey Key { get; set; } = new();

    /// <summary>The refunds (退库信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 3)]
    public RefundPack Refund { get; set; } = new();
}
