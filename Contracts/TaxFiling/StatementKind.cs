using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Kind of a financial statement (报表种类).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public enum StatementKind
{
    /// <summary>Balance sheet (资产负债表).</summary>
    [EnumMember(Value = "BALANCE_SHEET")]
    BalanceSheet = 1,

    /// <summary>Income statement (利润表).</summary>
    [EnumMember(Value = "INCOME")]
    Income,

    /// <summary>Cash flow statement (现金流量表).</summary>
    [EnumMember(Value = "CASH_FLOW")]
    CashFlow,
}
