using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Revokes a three-party agreement (三方协议撤销). Revoking twice is no error.</summary>
/// <remarks>Source of fields and lengths: TIPS message 9114, VCSign 1.</remarks>
[MessageContract(WrapperName = "RevokeAgreement", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class RevokeAgreementRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The agreement to revoke (三方协议).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public Agreement Agreement { get; set; } = new();
}
