using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Standard that the statements follow (会计准则).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public enum AccountingStandard
{
    /// <summary>Accounting Standards for Business Enterprises (企业会计准则).</summary>
    [EnumMember(Value = "CAS")]
    Cas = 1,

    /// <summary>Accounting Standards for Small Enterprises (小企业会计准则).</summary>
    [EnumMember(Value = "SMALL_ENTERPRISE")]
    SmallEnterprise,
}
