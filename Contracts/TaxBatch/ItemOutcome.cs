using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What became of one item (批量扣税明细回执).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2102, BatchReturn.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ItemOutcome
{
    /// <summary>Serial number within the pack (原交易流水号). 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TraceNo { get; set; } = "";

    /// <summary>Amount (交易金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Amount { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>Tax voucher number (税票号码). 1 to 18 characters, no blanks.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxVoucherNo { get; set; } = "";

    /// <summary>
    /// Date the tax counts as paid (扣税日期), where it was paid. Written yyyy-MM-dd, without a time zone. Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public DateOnly? TaxDate { get; set; }

    /// <summary>State (明细状态).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public PackItemState State { get; set; }

    /// <summary>Outcome (处理结果): a result code, or the code of the fault that DeductTax would have answered.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Which rules were broken, and where (违反规则), where the outcome is FT1101 to FT1105. Up to 200 characters.
    /// Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Rule { get; set; }

    /// <summary>
    /// Serial number of the core bank (银行流水号), where money moved. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
