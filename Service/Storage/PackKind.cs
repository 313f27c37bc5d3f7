using System.Runtime.Serialization;

namespace FinTax.Soap.Service.Storage;

/// <summary>
/// What the items of a pack are. No message carries it; the words are those of the database and the journal.
/// </summary>
internal enum PackKind
{
    [EnumMember(Value = "DEDUCTION")]
    Deduction = 1,

    [EnumMember(Value = "TRANSFER")]
    Transfer,

    [EnumMember(Value = "PAYROLL")]
    Payroll,
}
