using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Recalls that wait for an answer of the caller (待答复撤回).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class PendingRecalls
{
    /// <summary>The recalls (撤回清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public RecallList List { get; set; } = [];

    /// <summary>True where there are more than one reply holds (是否还有): answer these first.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public bool MoreRecalls { get; set; }
}
