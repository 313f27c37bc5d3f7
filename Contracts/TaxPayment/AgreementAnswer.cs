using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What became of the agreement (三方协议应答).</summary>
/// <remarks>Source of fields and lengths: TIPS message 9115.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class AgreementAnswer
{
    /// <summary>Serial number of the request (原协议验证流水号). 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string VcNo { get; set; } = "";

    /// <summary>Result of the verification or revocation (验证结果).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public VcResult VcResult { get; set; }

    /// <summary>State of the agreement now (三方协议状态).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public AgreementState ProtocolState { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();
}
