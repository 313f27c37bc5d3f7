using System.Runtime.Serialization;

namespace FinTax.Soap.Service.Storage;

internal enum FilingCycle
{
    [EnumMember(Value = "MONTH")]
    Month = 1,

    [EnumMember(Value = "QUARTER")]
    Quarter,
}
