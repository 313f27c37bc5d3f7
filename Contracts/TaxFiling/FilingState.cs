using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>State of a return or statement (申报状态).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public enum FilingState
{
    /// <summary>Checked only: the answer to a dry run (草稿).</summary>
    [EnumMember(Value = "DRAFT")]
    Draft = 1,

    /// <summary>Received (已提交).</summary>
    [EnumMember(Value = "SUBMITTED")]
    Submitted,

    /// <summary>Accepted; what it assessed is to be paid (已受理).</summary>
    [EnumMember(Value = "ACCEPTED")]
    Accepted,

    /// <summary>Not accepted (已退回); Result says why.</summary>
    [EnumMember(Value = "REJECTED")]
    Rejected,

    /// <summary>Taken back before anything was paid (已作废).</summary>
    [EnumMember(Value = "VOIDED")]
    Voided,

    /// <summary>A correction took its place (已更正).</summary>
    [EnumMember(Value = "CORRECTED")]
    Corrected,

    /// <summary>All that it assessed is paid (已缴款).</summary>
    [EnumMember(Value = "PAID")]
    Paid,
}
