using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What to look for (查询条件).</summary>
/// <remarks>Source of fields and lengths: TIPS message 9003.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class TransactionQuery
{
    /// <summary>What is searched for (查询类型).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public SearchType SearchType { get; set; }

    /// <summary>
    /// Message number of the original (原报文编号): 1001 for a deduction, 2090 for a payment of declared tax. 4 digits.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string OriginalMsgNo { get; set; } = "";

    /// <summary>Business key of the original (原交易主键); of a payment of declared tax, TraceNo is its LevyNo.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>Pack number (包流水号), for an item of a pack. 8 digits. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? PackNo { get; set; }

    /// <summary>
    /// Bank that collected (经收行行号), for a payment of declared tax. 12 digits, the last a check digit. Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? BankCode { get; set; }
}
