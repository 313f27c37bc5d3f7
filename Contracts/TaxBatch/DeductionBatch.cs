using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>
/// The pack (批量包). More than 1000 items are sent as child packs, which all say the same of the whole.
/// </summary>
/// <remarks>Source of fields and lengths: TIPS message 1102, BatchHead1102.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class DeductionBatch
{
    /// <summary>Number of items of the whole pack (总笔数, rule FT1103). 1 to 1000000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int AllNum { get; set; }

    /// <summary>Their sum (总金额, rule FT1102). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal AllAmt { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>
    /// How many child packs there are (分包总数), where the pack does not come in one message; then ChildPack is given
    /// too. 1 to 1000. Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public int? ChildPackNum { get; set; }

    /// <summary>Which of them this is (当前分包). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public ChildPack? ChildPack { get; set; }

    /// <summary>
    /// Who receives, and at which bank the payers keep their accounts (转账信息): the same for all items of the message.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Transfer Transfer { get; set; } = new();

    /// <summary>Deductions (批量扣税明细清单).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public DeductionItems Items { get; set; } = [];

    /// <summary>
    /// In how many work dates after its own the pack must be returned (回执期限): what has not been sent then never is.
    /// 1 to 99. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public int? ReturnTerm { get; set; }
}
