using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>A transfer that is ordered (转账指令).</summary>
/// <remarks>Source of fields and lengths: CMB DCOPDPAYX, ICBC NC PAYENT.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class Transfer
{
    /// <summary>Serial number of the client (业务参考号), the business key. 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string ClientSerialNo { get; set; } = "";

    /// <summary>Who pays (付款人).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public Party Payer { get; set; } = new();

    /// <summary>Who receives (收款人).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Party Payee { get; set; } = new();

    /// <summary>Amount (金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of the amount; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>True where both accounts are at the same bank (系统内标志).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public bool SameBank { get; set; }

    /// <summary>True for the fast channel (加急标志).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public bool Urgent { get; set; }

    /// <summary>When to transfer (期望时间); at once where absent. In UTC.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public DateTime? ExpectedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Use of the money (用途). Up to 60 characters.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public string Usage { get; set; } = "";

    /// <summary>Message to the payee (汇款附言). Up to 200 characters. Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? Remittance { get; set; }
}
