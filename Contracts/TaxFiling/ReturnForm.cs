using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>The form (申报表). Exactly one is given, the one that FormCode says.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class ReturnForm
{
    /// <summary>VAT of a general taxpayer (增值税一般纳税人). Optional.</summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public VatGeneral? VatGeneral { get; set; }

    /// <summary>VAT of a small-scale taxpayer (增值税小规模纳税人). Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public VatSmallScale? VatSmallScale { get; set; }

    /// <summary>Corporate income tax in advance (企业所得税季度预缴). Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public CitQuarterly? CitQuarterly { get; set; }

    /// <summary>Individual income tax withheld (个人所得税扣缴). Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public IitWithholding? IitWithholding { get; set; }

    /// <summary>All other taxes (财产和行为税合并申报). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public OtherForm? Other { get; set; }
}
