using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Says that a batch, or child packs of it, did not arrive (对账重发申请), and what to fetch again.</summary>
/// <remarks>Source of fields and lengths: TIPS messages 9111, 9112 and 9113.</remarks>
[MessageContract(WrapperName = "RequestResend", WrapperNamespace = Namespaces.TaxBatch)]
public sealed class RequestResendRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>What is missing (重发申请).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxBatch, Order = 2)]
    public ResendRequest Resend { get; set; } = new();
}
