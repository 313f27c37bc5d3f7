using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Answer to a stop (止付应答).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum StopAnswer
{
    /// <summary>Stopped: no money moves (已止付).</summary>
    [EnumMember(Value = "1")]
    Stopped = 1,

    /// <summary>Nothing was stopped (未止付); Result says why.</summary>
    [EnumMember(Value = "2")]
    NotStopped,
}
