using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Why an invoice is reddened (红冲原因).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum RedReason
{
    /// <summary>The goods came back (销货退回).</summary>
    [EnumMember(Value = "SALES_RETURN")]
    SalesReturn = 1,

    /// <summary>It was issued in error (开票有误).</summary>
    [EnumMember(Value = "ISSUED_IN_ERROR")]
    IssuedInError,

    /// <summary>The service ended early (服务中止).</summary>
    [EnumMember(Value = "SERVICE_ENDED")]
    ServiceEnded,

    /// <summary>The price was reduced (销售折让).</summary>
    [EnumMember(Value = "ALLOWANCE")]
    Allowance,
}
