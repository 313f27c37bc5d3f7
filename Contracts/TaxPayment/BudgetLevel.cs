using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Budget level (预算级次).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum BudgetLevel
{
    /// <summary>Shared (共享).</summary>
    [EnumMember(Value = "0")]
    Shared = 1,

    /// <summary>Central (中央).</summary>
    [EnumMember(Value = "1")]
    Central,

    /// <summary>Provincial (省级).</summary>
    [EnumMember(Value = "2")]
    Provincial,

    /// <summary>Municipal (市级).</summary>
    [EnumMember(Value = "3")]
    Municipal,

    /// <summary>County (县级).</summary>
    [EnumMember(Value = "4")]
    County,

    /// <summary>Township (乡镇级).</summary>
    [EnumMember(Value = "5")]
    Township,
}
