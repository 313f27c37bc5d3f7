using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>The call that has the key already (原交易).</summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class OriginalCall
{
    /// <summary>Its business key (业务主键). 1 to 100 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Key { get; set; } = "";

    /// <summary>
    /// The state it is in (状态), a value of the operation's state type. 1 to 20 digits, capital letters and underscores.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string State { get; set; } = "";

    /// <summary>When it was first received (首次接收时间). In UTC.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateTime FirstSeen { get; set => field = WireForm.Utc(value); }
}
