using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What is searched for (查询类型).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum SearchType
{
    /// <summary>One real-time deduction or payment of declared tax (单笔).</summary>
    [EnumMember(Value = "TRANSACTION")]
    Transaction = 1,

    /// <summary>One item of a batch pack (批量明细); PackNo is required.</summary>
    [EnumMember(Value = "PACK_ITEM")]
    PackItem,
}
