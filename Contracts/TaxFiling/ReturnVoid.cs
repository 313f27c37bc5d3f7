using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Which return is taken back, and why (作废信息).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class ReturnVoid
{
    /// <summary>Tax office of the taxpayer (主管税务机关代码). 1 to 12 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string TaxOrgCode { get; set; } = "";

    /// <summary>Number that it was accepted under (受理编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string AcceptanceNo { get; set; } = "";

    /// <summary>Reason (作废原因). Up to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Reason { get; set; } = "";
}
