using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>State of a stop (止付状态).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum BatchStopState
{
    /// <summary>Stopped: no money moves (已止付).</summary>
    [EnumMember(Value = "STOPPED")]
    Stopped = 1,

    /// <summary>Nothing was stopped (未止付); Result says why.</summary>
    [EnumMember(Value = "NOT_STOPPED")]
    NotStopped,
}
