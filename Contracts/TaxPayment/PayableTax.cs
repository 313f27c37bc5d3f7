using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What a taxpayer owes (应征查询结果).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class PayableTax
{
    /// <summary>Serial number of the query (原查询流水号). 8 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string QueryNo { get; set; } = "";

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Name of the taxpayer (纳税人名称), where known. 1 to 200 characters. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? TaxpayerName { get; set; }

    /// <summary>Dues that are open (应征清单), where found. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public PayableItems? Items { get; set; }

    /// <summary>
    /// True where there are more dues than one reply holds (是否还有): ask for one declaration, or pay these first.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public bool MoreItems { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public Result Result { get; set; } = new();
}
