using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>State of a red confirmation (红字确认单状态).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum RedConfirmationState
{
    /// <summary>Received (已申请).</summary>
    [EnumMember(Value = "APPLIED")]
    Applied = 1,

    /// <summary>The red invoice may be issued at once (无需确认).</summary>
    [EnumMember(Value = "NO_CONFIRM_NEEDED")]
    NoConfirmNeeded,

    /// <summary>Waits for the seller (待销方确认).</summary>
    [EnumMember(Value = "WAIT_SELLER")]
    WaitSeller,

    /// <summary>Waits for the buyer (待购方确认).</summary>
    [EnumMember(Value = "WAIT_BUYER")]
    WaitBuyer,

    /// <summary>Confirmed: the red invoice may be issued (已确认).</summary>
    [EnumMember(Value = "CONFIRMED")]
    Confirmed,

    /// <summary>The other side said no (已否认).</summary>
    [EnumMember(Value = "REJECTED")]
    Rejected,

    /// <summary>The applicant took it back (已撤销).</summary>
    [EnumMember(Value = "WITHDRAWN")]
    Withdrawn,

    /// <summary>Nobody used it within 72 hours (已过期).</summary>
    [EnumMember(Value = "EXPIRED")]
    Expired,

    /// <summary>Its red invoice was issued (已开具红字发票).</summary>
    [EnumMember(Value = "RED_ISSUED")]
    RedIssued,
}
