using System.Runtime.Serialization;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>One deduction of a pack (批量扣税明细).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1102.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class DeductionItem
{
    /// <summary>Serial number of the deduction (交易流水号), unique within the pack. 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TraceNo { get; set; } = "";

    /// <summary>
    /// Branch where this payer's account was opened (付款开户行行号); that of Transfer where absent. 12 digits, the last a
    /// check digit. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? PayerOpenBankCode { get; set; }

    /// <summary>The payment of tax (税款信息), as in DeductTax.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Payment Payment { get; set; } = new();
}
