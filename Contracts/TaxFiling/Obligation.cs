using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>One return that is to be filed (申报义务).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class Obligation
{
    /// <summary>Form (申报表种类).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public FormCode FormCode { get; set; }

    /// <summary>Code of the tax type (税种代码). 1 to 20 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxCode { get; set; } = "";

    /// <summary>Name of the tax type (税种名称). 1 to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxName { get; set; } = "";

    /// <summary>First day of the period (所属期起). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateOnly PeriodStart { get; set; }

    /// <summary>Last day of the period (所属期止). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public DateOnly PeriodEnd { get; set; }

    /// <summary>Last day to file (申报期限). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateOnly DueDate { get; set; }

    /// <summary>State of the return that stands (申报状态), where one does. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public FilingState? State { get; set; }
}
