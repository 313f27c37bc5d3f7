using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Which entries to read (明细查询条件).</summary>
/// <remarks>Source of fields and lengths: ICBC NC QHISD.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class StatementQuery
{
    /// <summary>Account number (账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>First book date (起始日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly From { get; set; }

    /// <summary>
    /// Last book date (截止日期), not before the first; the range is at most 93 days (rule FT1104). Written yyyy-MM-dd,
    /// without a time zone.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly To { get; set; }

    /// <summary>
    /// Mark from the previous page (下页标记); absent for the first page. 1 to 100 letters, digits, hyphens and
    /// underscores.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? NextTag { get; set; }

    /// <summary>Entries a page (每页笔数); 100 where absent. 1 to 100.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? PageSize { get; set; }
}
