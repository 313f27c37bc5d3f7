using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>A payment on which both sides do not agree (差错).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class Difference
{
    /// <summary>Its number (差错编号). 18 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DifferenceNo { get; set; } = "";

    /// <summary>The batch that found it (对账批次). 4 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string ChkAcctOrd { get; set; } = "";

    /// <summary>In what they differ (核对结果分类).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public ReconClass Class { get; set; }

    /// <summary>Business key of the payment (原交易主键).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>
    /// Tax voucher number (税票号码), ours where there is one. 1 to 18 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? TaxVoucherNo { get; set; }

    /// <summary>State in the books of the bank (对方交易状态), where it has the payment. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public BankLineState? TheirState { get; set; }

    /// <summary>
    /// Amount in the books of the bank (对方金额), in CNY. 0.01 or more, two decimals, up to 15 digits before the point.
    /// Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public decimal? TheirAmount { get; set => field = WireForm.Money(value); }

    /// <summary>State here when it was compared (我方交易状态), where there is one. Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public TransactionState? OurState { get; set; }

    /// <summary>
    /// Amount here when it was compared (我方金额), in CNY. 0.01 or more, two decimals, up to 15 digits before the point.
    /// Optional.
    /// </summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public decimal? OurAmount { get; set => field = WireForm.Money(value); }

    /// <summary>How far its resolution is (差错状态).</summary>
    [DataMember(Order = 10, IsRequired = true)]
    public DifferenceState State { get; set; }

    /// <summary>When it was found (发现时间). In UTC.</summary>
    [DataMember(Order = 11, IsRequired = true)]
    public DateTime FoundAt { get; set => field = WireForm.Utc(value); }

    /// <summary>What is proposed, or was done (差错处理方式). Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public ResolutionAction? Action { get; set; }

    /// <summary>Who proposed it (经办操作员). 1 to 20 letters and digits. Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public string? OperatorId { get; set; }

    /// <summary>When (经办时间). In UTC. Optional.</summary>
    [DataMember(Order = 14, EmitDefaultValue = false)]
    public DateTime? ProposedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Why (处理说明). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 15, EmitDefaultValue = false)]
    public string? Remark { get; set; }

    /// <summary>Who approved it (复核操作员). 1 to 20 letters and digits. Optional.</summary>
    [DataMember(Order = 16, EmitDefaultValue = false)]
    public string? ReviewerId { get; set; }

    /// <summary>When (复核时间). In UTC. Optional.</summary>
    [DataMember(Order = 17, EmitDefaultValue = false)]
    public DateTime? ApprovedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>
    /// Serial number of what was booked (银行流水号), where anything was. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 18, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>What the payment is (交易类型). Optional.</summary>
    [DataMember(Order = 19, EmitDefaultValue = false)]
    public ReconKind? Kind { get; set; }
}
