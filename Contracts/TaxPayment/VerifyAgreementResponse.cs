using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to VerifyAgreement (三方协议验证应答).</summary>
[MessageContract(WrapperName = "VerifyAgreementResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class VerifyAgreementResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What became of the agreement (三方协议应答).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public AgreementAnswer Answer { get; set; } = new();
}
