using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Tax that a return was assessed to (核定税款).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class AssessedTax
{
    /// <summary>
    /// Declaration (申报序号): QueryPayableTax and PayDeclaredTax know it by this. 1 to 30 characters, no blanks.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DeclarationNo { get; set; } = "";

    /// <summary>Number within the declaration (序号). 1 to 9999.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int ItemNo { get; set; }

    /// <summary>Code of the tax type (税种代码). 1 to 20 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxCode { get; set; } = "";

    /// <summary>Name of the tax type (税种名称). 1 to 60 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string TaxName { get; set; } = "";

    /// <summary>Amount due (应缴税额), in CNY. 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>Last day to pay without surcharge (限缴日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateOnly DueDate { get; set; }

    /// <summary>True where it is paid (是否已缴).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public bool IsPaid { get; set; }
}
