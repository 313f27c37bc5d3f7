using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>When a batch was cut (对账类型).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ChkAcctType
{
    /// <summary>During the work date (日间对账).</summary>
    [EnumMember(Value = "0")]
    Intraday = 1,

    /// <summary>When the work date closed, or after it for answers that came late (日切对账).</summary>
    [EnumMember(Value = "1")]
    DayCut,
}
