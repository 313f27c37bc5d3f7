using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>One due that is paid (缴款明细).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class DeclaredItem
{
    /// <summary>Declaration that it was assessed by (申报序号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DeclarationNo { get; set; } = "";

    /// <summary>Number within the declaration (序号). 1 to 9999.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int ItemNo { get; set; }

    /// <summary>
    /// Amount (缴款金额): the whole of what is due. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }
}
