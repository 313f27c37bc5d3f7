using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Adjustment period (整理期标志).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum TrimSign
{
    /// <summary>Normal period (正常期).</summary>
    [EnumMember(Value = "0")]
    NormalPeriod = 1,

    /// <summary>Adjustment period after the close of the year (整理期).</summary>
    [EnumMember(Value = "1")]
    AdjustmentPeriod,
}
