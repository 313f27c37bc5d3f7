using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Result of a verification or revocation (验证结果).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum VcResult
{
    /// <summary>Verified, or revoked (成功).</summary>
    [EnumMember(Value = "0")]
    Passed = 1,

    /// <summary>Refused (失败); Result says why.</summary>
    [EnumMember(Value = "1")]
    Failed,
}
