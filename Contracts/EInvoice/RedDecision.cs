using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What becomes of a confirmation (红字确认单处理).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedDecision
{
    /// <summary>Number of the confirmation (红字确认单编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ConfirmationNo { get; set; } = "";

    /// <summary>What becomes of it (处理类型).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public RedDecisionAction Action { get; set; }
}
