using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What is known of an invoice (发票状态信息).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceStatus
{
    /// <summary>False where there is none that the sender may see (是否存在).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>
    /// Serial number of the request (请求流水号), where the sender made it. 1 to 32 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? RequestSerial { get; set; }

    /// <summary>Number of the invoice (发票号码), where found. 20 digits. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? InvoiceNo { get; set; }

    /// <summary>State (发票状态), where found. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public InvoiceState? State { get; set; }

    /// <summary>Outcome (处理结果), or that it was not found.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Kind (发票种类), where found. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public InvoiceKind? Kind { get; set; }

    /// <summary>When it was issued (开票时间), where found. In UTC. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public DateTime? IssuedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>
    /// Amount without tax (合计金额), where found; negative in a red invoice. Two decimals, up to 15 digits before the
    /// point. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public decimal? AmountExTax { get => WireForm.Money(field); set; }

    /// <summary>Tax (合计税额), where found. Two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public decimal? Tax { get => WireForm.Money(field); set; }

    /// <summary>
    /// What is left to redden, without tax (可红冲金额), of a blue invoice. 0.00 or more, two decimals, up to 15 digits
    /// before the point. Optional.
    /// </summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public decimal? RemainderExTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// What tax is left to redden (可红冲税额), of a blue invoice. 0.00 or more, two decimals, up to 15 digits before the
    /// point. Optional.
    /// </summary>
    [DataMember(Order = 11, EmitDefaultValue = false)]
    public decimal? RemainderTax { get => WireForm.Money(field); set; }

    /// <summary>Invoice that it reddens (蓝字发票号码), of a red one. 20 digits. Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public string? BlueInvoiceNo { get; set; }

    /// <summary>Red confirmations of it (红字确认单清单), of a blue invoice. Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public RedConfirmations? Confirmations { get; set; }
}
