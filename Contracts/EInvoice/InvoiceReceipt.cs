using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>
/// Receipt of an invoice (开票回执). One that was not issued is a receipt with State FAILED, not a fault.
/// </summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceReceipt
{
    /// <summary>Serial number of the request (请求流水号). 1 to 32 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string RequestSerial { get; set; } = "";

    /// <summary>State (发票状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public InvoiceState State { get; set; }

    /// <summary>Number of the invoice (发票号码), where it was issued. 20 digits. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? InvoiceNo { get; set; }

    /// <summary>When it was issued (开票时间), where it was. In UTC. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public DateTime? IssuedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();
}
