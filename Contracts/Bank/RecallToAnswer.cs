using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>A recall that waits for an answer (待答复撤回).</summary>
/// <remarks>Source of fields and codes: ISO 20022 camt.056.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class RecallToAnswer
{
    /// <summary>Node code of the party that recalls (撤回方节点代码). 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Requester { get; set; } = "";

    /// <summary>Number of the recall (撤回流水号), unique per requester. 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RecallNo { get; set; } = "";

    /// <summary>Serial number of the core bank of the transfer (原银行流水号). 1 to 40 characters, no blanks.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string BankSerialNo { get; set; } = "";

    /// <summary>
    /// Work date that the transfer was booked on (原工作日期). Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateOnly WorkDate { get; set; }

    /// <summary>Who paid, and would get it back (付款人).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Party Payer { get; set; } = new();

    /// <summary>Who received (收款人).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Party Payee { get; set; } = new();

    /// <summary>
    /// Amount of the transfer (金额). 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of the amount; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Reason (撤回原因).</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public RecallReason Reason { get; set; }

    /// <summary>Reason in words (撤回说明). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? Explanation { get; set; }

    /// <summary>When it was recalled (撤回时间). In UTC.</summary>
    [DataMember(Order = 11, IsRequired = true)]
    public DateTime RecalledAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Until when it can be answered (答复期限); without an answer the money stays. In UTC.</summary>
    [DataMember(Order = 12, IsRequired = true)]
    public DateTime AnswerBy { get; set => field = WireForm.Utc(value); }
}
