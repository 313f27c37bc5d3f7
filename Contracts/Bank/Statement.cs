using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>One page of a statement (对账单).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class Statement
{
    /// <summary>Account number (账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>First book date (起始日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly From { get; set; }

    /// <summary>Last book date (截止日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateOnly To { get; set; }

    /// <summary>Entries of this page (明细清单).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public StatementEntries Entries { get; set; } = [];

    /// <summary>
    /// Mark of the next page (下页标记); absent on the last. 1 to 100 letters, digits, hyphens and underscores.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? NextTag { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public Result Result { get; set; } = new();
}
