using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Verifies a three-party agreement (三方协议验证).</summary>
/// <remarks>Source of fields and lengths: TIPS message 9114, VCSign 0.</remarks>
[MessageContract(WrapperName = "VerifyAgreement", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class VerifyAgreementRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The agreement to verify (三方协议).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public Agreement Agreement { get; set; } = new();
}
