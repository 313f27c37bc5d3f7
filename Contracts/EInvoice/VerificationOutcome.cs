using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What a verification found (查验结果).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum VerificationOutcome
{
    /// <summary>There is such an invoice (一致).</summary>
    [EnumMember(Value = "CONSISTENT")]
    Consistent = 1,

    /// <summary>There is one of this number, and it says otherwise (不一致).</summary>
    [EnumMember(Value = "INCONSISTENT")]
    Inconsistent,

    /// <summary>There is none of this number (查无此票).</summary>
    [EnumMember(Value = "NOT_FOUND")]
    NotFound,

    /// <summary>All of it was reddened (已全额红冲).</summary>
    [EnumMember(Value = "VOID")]
    Void,

    /// <summary>The bureau cannot say now (暂不可查).</summary>
    [EnumMember(Value = "UNAVAILABLE")]
    Unavailable,
}
