using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Which side applies (申请方).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum ApplicantRole
{
    /// <summary>The seller (销方).</summary>
    [EnumMember(Value = "SELLER")]
    Seller = 1,

    /// <summary>The buyer (购方).</summary>
    [EnumMember(Value = "BUYER")]
    Buyer,
}
