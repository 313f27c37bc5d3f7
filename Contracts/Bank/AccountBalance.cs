using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Balance of one account (账户余额). The amounts are absent where Result is not success.</summary>
/// <remarks>Source of fields and lengths: ICBC NC QACCBAL.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class AccountBalance
{
    /// <summary>Account number (账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>Name of the holder (户名). 1 to 200 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? Name { get; set; }

    /// <summary>ISO 4217 code of the balances; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Book balance (账面余额). Two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public decimal? Balance { get => WireForm.Money(field); set; }

    /// <summary>Balance that may be drawn (可用余额). Two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public decimal? AvailableBalance { get => WireForm.Money(field); set; }

    /// <summary>
    /// Balance at the end of the previous day (昨日余额). Two decimals, up to 15 digits before the point. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? PreviousBalance { get => WireForm.Money(field); set; }

    /// <summary>When the balance was taken (查询时间). In UTC. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public DateTime? QueriedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Outcome for this account (处理结果).</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public Result Result { get; set; } = new();
}
