using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A balance sheet (资产负债表).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class BalanceSheet
{
    /// <summary>Row of total assets (资产总计行次). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int AssetsLine { get; set; }

    /// <summary>
    /// Row of total liabilities and equity (负债和所有者权益总计行次); both columns equal those of total assets. 1 to 9999.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int LiabilitiesAndEquityLine { get; set; }

    /// <summary>Rows (资产负债表行清单).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public BalanceRows Rows { get; set; } = [];
}
