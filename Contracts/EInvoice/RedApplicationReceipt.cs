using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Receipt of an application (红字确认单申请回执).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedApplicationReceipt
{
    /// <summary>Serial number of the application (申请流水号). 1 to 32 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ApplySerial { get; set; } = "";

    /// <summary>
    /// Number of the confirmation (红字确认单编号), where one was made. 1 to 30 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? ConfirmationNo { get; set; }

    /// <summary>State (红字确认单状态), where one was made. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public RedConfirmationState? State { get; set; }

    /// <summary>Until when it can be used (有效期止), where one was made. In UTC. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public DateTime? ExpiresAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();
}
