using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Business key of a financial statement (报表主键).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class StatementKey
{
    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Standard that it follows (会计准则).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public AccountingStandard Standard { get; set; }

    /// <summary>Kind (报表种类).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public StatementKind Kind { get; set; }

    /// <summary>First day of the period (所属期起). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateOnly PeriodStart { get; set; }

    /// <summary>Last day of the period (所属期止). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public DateOnly PeriodEnd { get; set; }

    /// <summary>Which statement for the period it is (版本号); the latest stands. 0 to 99.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public int Revision { get; set; }
}
