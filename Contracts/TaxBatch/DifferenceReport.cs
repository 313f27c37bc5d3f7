using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Differences of a date (差错清单).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class DifferenceReport
{
    /// <summary>Bank that is reconciled (付款行行号): one whose accounts the caller keeps. 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Work date that is reconciled (对账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly ChkDate { get; set; }

    /// <summary>
    /// How the payments of the batch, or of the date, were compared (分类合计), where any was. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public ClassTotals? Classes { get; set; }

    /// <summary>The differences (差错清单), in the order in which they were found. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public DifferenceList? Differences { get; set; }

    /// <summary>
    /// Mark of the next page (下页标记); absent on the last. 1 to 100 letters, digits, hyphens and underscores. Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? NextTag { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Result Result { get; set; } = new();
}
