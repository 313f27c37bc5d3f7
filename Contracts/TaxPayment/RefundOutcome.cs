using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What became of one refund (退库明细结果).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class RefundOutcome
{
    /// <summary>Serial number within the pack (交易流水号). 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TraceNo { get; set; } = "";

    /// <summary>State (交易状态): ACCEPTED is to be carried out, FAILED never will be.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public TransactionState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();
}
