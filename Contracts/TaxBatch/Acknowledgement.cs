using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What a bank says of a batch (对账确认).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class Acknowledgement
{
    /// <summary>Whether it agrees or sends its lines (对账确认方式).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public ReconVerdict Verdict { get; set; }

    /// <summary>
    /// Number of lines (总笔数, rule FT1103): that of the batch, or of all lines that the bank sends. 0 to 100000000.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int AllNum { get; set; }

    /// <summary>
    /// Their sum (总金额, rule FT1102), in CNY. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal AllAmt { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>How many child packs the bank sends (分包总数), where it sends lines. 0 to 100000. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? ChildPackNum { get; set; }

    /// <summary>
    /// Number of lines in this message (本分包笔数, rule FT1103), where there are any. 1 to 1000. Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? CurPackNum { get; set; }

    /// <summary>
    /// Their sum (本分包金额, rule FT1102). 0.01 or more, two decimals, up to 15 digits before the point. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? CurPackAmt { get; set => field = WireForm.Money(value); }

    /// <summary>Lines of the bank (对方明细清单), in any order. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public BankLines? Lines { get; set; }
}
