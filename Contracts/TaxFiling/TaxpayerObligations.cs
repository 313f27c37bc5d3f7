using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>What a taxpayer has to file (申报义务查询结果).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class TaxpayerObligations
{
    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Name of the taxpayer (纳税人名称), where found. 1 to 200 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? TaxpayerName { get; set; }

    /// <summary>Returns that are to be filed (申报义务清单), where found. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public ObligationList? List { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();
}
