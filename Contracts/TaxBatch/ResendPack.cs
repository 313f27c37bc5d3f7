using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>A child pack that is to be fetched again (待重取分包).</summary>
/// <remarks>Source of fields and lengths: TIPS message 3111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ResendPack
{
    /// <summary>Its number (分包号). 1 to 100000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int CurPackNo { get; set; }

    /// <summary>Number of its lines (本分包笔数). 1 to 1000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int CurPackNum { get; set; }

    /// <summary>Their sum (本分包金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal CurPackAmt { get; set => field = WireForm.Money(value); } = 0.00m;
}
