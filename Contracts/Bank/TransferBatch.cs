using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>A batch of transfers (批量转账指令).</summary>
/// <remarks>Source of fields and lengths: ICBC NC PAYENT.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferBatch
{
    /// <summary>Number of the batch (批次号), the business key. 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>Number of items (总笔数). 1 to 1000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int Count { get; set; }

    /// <summary>Their sum (总金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Total { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>The transfers (批量转账明细清单).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public TransferItems Items { get; set; } = [];
}
