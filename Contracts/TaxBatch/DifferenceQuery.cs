using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Which differences are asked for (差错查询条件).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class DifferenceQuery
{
    /// <summary>Bank that is reconciled (付款行行号): one whose accounts the caller keeps. 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BankCode { get; set; } = "";

    /// <summary>Work date that is reconciled (对账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly ChkDate { get; set; }

    /// <summary>Of this batch alone (对账批次); of the whole date where absent. 4 digits. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? ChkAcctOrd { get; set; }

    /// <summary>Of this class alone (核对结果分类). Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public ReconClass? Class { get; set; }

    /// <summary>In this state alone (差错状态). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public DifferenceState? State { get; set; }

    /// <summary>
    /// Mark from the previous page (下页标记); absent for the first page. 1 to 100 letters, digits, hyphens and
    /// underscores. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? NextTag { get; set; }

    /// <summary>Differences a page (每页笔数); 100 where absent. 1 to 100. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public int? PageSize { get; set; }
}
