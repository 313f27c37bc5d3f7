using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>One transfer of a batch (批量转账明细).</summary>
/// <remarks>Source of fields and lengths: ICBC NC PAYENT.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferItem
{
    /// <summary>Number in the batch (明细序号), once in it. 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Who pays (付款人).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public Party Payer { get; set; } = new();

    /// <summary>Who receives (收款人).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Party Payee { get; set; } = new();

    /// <summary>Amount (金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>True where both accounts are at one bank (是否同行).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public bool SameBank { get; set; }

    /// <summary>True for urgent (是否加急).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public bool Urgent { get; set; }

    /// <summary>Usage (用途). Up to 60 characters.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public string Usage { get; set; } = "";

    /// <summary>Remittance information (附言). Up to 200 characters. Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? Remittance { get; set; }
}
