using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Who signs the return (申报人).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class Declarant
{
    /// <summary>Name (姓名). 1 to 60 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>Number of the identity document (证件号码). 1 to 20 characters, no blanks. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? IdNo { get; set; }
}
