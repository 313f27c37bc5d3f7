using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Sales of one rate (按税率销售额).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class VatRateLine
{
    /// <summary>Tax rate or levy rate (税率或征收率). 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>Sales without tax (销售额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Sales { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax on them (税额), within 1.27 of sales × rate (rule FT1102). 0.00 or more, two decimals, up to 15 digits before
    /// the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Tax { get => WireForm.Money(field); set; }
}
