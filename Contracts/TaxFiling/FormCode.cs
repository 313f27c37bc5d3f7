using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Form of a return (申报表种类).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public enum FormCode
{
    /// <summary>VAT of a general taxpayer (增值税一般纳税人), by month.</summary>
    [EnumMember(Value = "VAT_GENERAL")]
    VatGeneral = 1,

    /// <summary>VAT of a small-scale taxpayer (增值税小规模纳税人), by quarter.</summary>
    [EnumMember(Value = "VAT_SMALL_SCALE")]
    VatSmallScale,

    /// <summary>Corporate income tax in advance (企业所得税季度预缴), by quarter.</summary>
    [EnumMember(Value = "CIT_QUARTERLY")]
    CitQuarterly,

    /// <summary>Individual income tax withheld from wages (个人所得税扣缴), by month.</summary>
    [EnumMember(Value = "IIT_WITHHOLDING")]
    IitWithholding,

    /// <summary>All other taxes in one form (财产和行为税合并申报), by month.</summary>
    [EnumMember(Value = "OTHER")]
    Other,
}
