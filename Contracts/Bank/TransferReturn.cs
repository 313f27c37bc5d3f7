using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Which transfer the payee's bank returns, and why (退汇指令).</summary>
/// <remarks>Source of fields and codes: ISO 20022 pacs.004.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferReturn
{
    /// <summary>Number of the return (退汇流水号), the business key. 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ReturnNo { get; set; } = "";

    /// <summary>
    /// Serial number of the core bank of the transfer (原银行流水号). 1 to 40 characters, no blanks.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BankSerialNo { get; set; } = "";

    /// <summary>
    /// Amount of the transfer (原金额): all of it goes back. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of the amount; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Reason (退汇原因).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public ReturnReason Reason { get; set; }

    /// <summary>Reason in words (退汇说明); the payer reads it. Up to 60 characters. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? Explanation { get; set; }
}
