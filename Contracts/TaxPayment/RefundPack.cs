using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>The refunds (退库信息).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class RefundPack
{
    /// <summary>Why tax is given back (退库原因).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public RefundReasonCode ReasonCode { get; set; }

    /// <summary>Number of items (总笔数, rule FT1103). 1 to 100.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int Count { get; set; }

    /// <summary>Their sum (总金额, rule FT1102). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Total { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Refunds (退库明细清单).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public RefundItems Items { get; set; } = [];
}
