using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>What the return is to others of its period (申报类型).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public enum ReturnType
{
    /// <summary>The first (正常申报).</summary>
    [EnumMember(Value = "ORIGINAL")]
    Original = 1,

    /// <summary>It takes the place of one that is not paid yet (更正申报).</summary>
    [EnumMember(Value = "CORRECTION")]
    Correction,

    /// <summary>It adds to one that stands (补充申报).</summary>
    [EnumMember(Value = "SUPPLEMENT")]
    Supplement,
}
