using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>How the money of a transfer came back (退回信息).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class CameBack
{
    /// <summary>When (退回时间). In UTC.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public DateTime ReturnedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>
    /// Serial number of the core bank of the return (退回流水号), where known. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>
    /// Why the payee's bank returned it (退汇原因); absent where a recall brought it back. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public ReturnReason? Reason { get; set; }

    /// <summary>Reason in words (退汇说明). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Explanation { get; set; }
}
