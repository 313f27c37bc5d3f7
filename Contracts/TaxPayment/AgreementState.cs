using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>State of a three-party agreement (三方协议状态).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum AgreementState
{
    /// <summary>There is no such agreement (不存在).</summary>
    [EnumMember(Value = "NONE")]
    None = 1,

    /// <summary>Signed with the bank, not yet verified (已签约).</summary>
    [EnumMember(Value = "SIGNED")]
    SignedWithBank,

    /// <summary>Verified (已验证): deductions are admitted.</summary>
    [EnumMember(Value = "VERIFIED")]
    Verified,

    /// <summary>Revoked (已撤销).</summary>
    [EnumMember(Value = "REVOKED")]
    Revoked,
}
