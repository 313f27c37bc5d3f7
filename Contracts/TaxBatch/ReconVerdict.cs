using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What a bank says of a batch (对账确认方式).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ReconVerdict
{
    /// <summary>It agrees with all that is listed (一致).</summary>
    [EnumMember(Value = "AGREE")]
    Agree = 1,

    /// <summary>It sends its own lines, to be compared (明细核对).</summary>
    [EnumMember(Value = "LINES")]
    Lines,
}
