using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Whose obligations, and when (查询条件).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class ObligationQuery
{
    /// <summary>Tax office of the taxpayer (主管税务机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Periods from this day on (所属期起). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly PeriodStart { get; set; }

    /// <summary>
    /// Periods up to this day (所属期止), at most 366 days later. Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateOnly PeriodEnd { get; set; }
}
