using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A return (申报信息).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class TaxReturn
{
    /// <summary>Tax office of the taxpayer (主管税务机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Who signs it (申报人).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public Declarant Declarant { get; set; } = new();

    /// <summary>The form (申报表).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public ReturnForm Form { get; set; } = new();

    /// <summary>Files that belong to it (附列资料清单). Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public Attachments? Attachments { get; set; }
}
