using System.Runtime.Serialization;

namespace FinTax.Soap.Service.Storage;

/// <summary>State of a due. No message carries it; the words are those of the journal.</summary>
internal enum DueState
{
    [EnumMember(Value = "OPEN")]
    Open = 1,

    [EnumMember(Value = "PAID")]
    Paid,

    /// <summary>The return that assessed it was voided or corrected.</summary>
    [EnumMember(Value = "CANCELLED")]
    Cancelled,
}
