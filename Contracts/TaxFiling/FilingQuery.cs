using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Which return (查询条件). Exactly one of Key and AcceptanceNo is given.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class FilingQuery
{
    /// <summary>Business key of the return (申报主键). Optional.</summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public FilingKey? Key { get; set; }

    /// <summary>Number that it was accepted under (受理编号). 1 to 30 characters, no blanks. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? AcceptanceNo { get; set; }
}
