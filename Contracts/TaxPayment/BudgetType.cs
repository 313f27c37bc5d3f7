using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Kind of budget (预算种类).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum BudgetType
{
    /// <summary>Within the budget (预算内).</summary>
    [EnumMember(Value = "1")]
    WithinBudget = 1,

    /// <summary>Outside the budget (预算外).</summary>
    [EnumMember(Value = "2")]
    OutsideBudget,
}
