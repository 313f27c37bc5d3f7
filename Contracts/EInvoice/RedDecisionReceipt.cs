using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What became of a confirmation (红字确认单处理回执).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedDecisionReceipt
{
    /// <summary>Number of the confirmation (红字确认单编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ConfirmationNo { get; set; } = "";

    /// <summary>State now (红字确认单状态), where found. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public RedConfirmationState? State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();
}
