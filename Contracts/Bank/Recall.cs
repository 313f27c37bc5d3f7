using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>
/// Which transfer is recalled, and why (撤回指令). Exactly one of ClientSerialNo and BankSerialNo is given.
/// </summary>
/// <remarks>Source of fields and codes: ISO 20022 camt.056.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class Recall
{
    /// <summary>Number of the recall (撤回流水号), the business key. 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string RecallNo { get; set; } = "";

    /// <summary>
    /// Serial number of the client of the transfer (原业务参考号). 1 to 30 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? ClientSerialNo { get; set; }

    /// <summary>
    /// Serial number of the core bank of the transfer (原银行流水号). 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>Reason (撤回原因).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public RecallReason Reason { get; set; }

    /// <summary>Reason in words (撤回说明). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Explanation { get; set; }
}
