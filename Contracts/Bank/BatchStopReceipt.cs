using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Receipt of a stop (批次止付回执).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class BatchStopReceipt
{
    /// <summary>Number of the stop (止付流水号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string StopNo { get; set; } = "";

    /// <summary>State (止付状态).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public BatchStopState State { get; set; }

    /// <summary>State of the batch (批次状态), where it is here. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public PackState? BatchState { get; set; }

    /// <summary>State of the item (明细状态), where one was named and is here. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public PackItemState? ItemState { get; set; }

    /// <summary>How many items this stopped (止付笔数). 0 to 1000000.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public int StoppedNum { get; set; }

    /// <summary>Their sum (止付金额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal StoppedAmt { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public Result Result { get; set; } = new();
}
