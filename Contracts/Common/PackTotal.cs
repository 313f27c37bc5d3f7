using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>How many items are in one state (分状态合计).</summary>
[DataContract(Namespace = Namespaces.Common)]
public sealed class PackTotal
{
    /// <summary>State (明细状态).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackItemState State { get; set; }

    /// <summary>How many (笔数). 0 to 1000000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int Num { get; set; }

    /// <summary>Their sum (金额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amt { get; set => field = WireForm.Money(value); } = 0.00m;
}
