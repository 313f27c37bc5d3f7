using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>State of reconciliation (对账状态).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum ReconState
{
    /// <summary>Not yet in a reconciliation list (未对账).</summary>
    [EnumMember(Value = "PENDING")]
    Pending = 1,

    /// <summary>In the list with the same amount (对账一致).</summary>
    [EnumMember(Value = "MATCHED")]
    Matched,

    /// <summary>Absent or with another amount (对账不符).</summary>
    [EnumMember(Value = "DIFFERENCE")]
    Difference,
}
