using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to RevokeAgreement (三方协议撤销应答).</summary>
[MessageContract(WrapperName = "RevokeAgreementResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class RevokeAgreementResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What became of the agreement (三方协议应答).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public AgreementAnswer Answer { get; set; } = new();
}
