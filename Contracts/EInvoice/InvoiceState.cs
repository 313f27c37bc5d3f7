using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>State of an invoice (发票状态).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum InvoiceState
{
    /// <summary>Received (已申请); also the answer to a dry run.</summary>
    [EnumMember(Value = "REQUESTED")]
    Requested = 1,

    /// <summary>Issued (已开具).</summary>
    [EnumMember(Value = "ISSUED")]
    Issued,

    /// <summary>Not issued (开具失败); Result says why.</summary>
    [EnumMember(Value = "FAILED")]
    Failed,

    /// <summary>The bureau did not answer (存疑): query, do not ask under another key.</summary>
    [EnumMember(Value = "IN_DOUBT")]
    InDoubt,

    /// <summary>A part of it was reddened (部分红冲).</summary>
    [EnumMember(Value = "RED_PARTIAL")]
    RedPartial,

    /// <summary>All of it was reddened (全额红冲).</summary>
    [EnumMember(Value = "RED_FULL")]
    RedFull,
}
