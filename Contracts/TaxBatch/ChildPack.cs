using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>
/// Which part of a pack a message carries (分包信息). Child packs may come in any order; each is answered by itself.
/// </summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ChildPack
{
    /// <summary>Its number (当前分包号), from 1 to ChildPackNum. 1 to 1000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Number of its items (本分包笔数, rule FT1103). 1 to 1000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int Count { get; set; }

    /// <summary>
    /// Their sum (本分包金额, rule FT1102). 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Total { get; set => field = WireForm.Money(value); } = 0.00m;
}
