using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A financial statement (财务报表). Exactly one is given, the one that Kind says.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class FinancialStatement
{
    /// <summary>Tax office of the taxpayer (主管税务机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Balance sheet (资产负债表). Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public BalanceSheet? BalanceSheet { get; set; }

    /// <summary>Income statement (利润表). Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public PeriodRows? Income { get; set; }

    /// <summary>Cash flow statement (现金流量表). Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public PeriodRows? CashFlow { get; set; }
}
