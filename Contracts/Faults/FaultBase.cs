using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>What every fault says (故障公共信息).</summary>
[DataContract(Namespace = Namespaces.Fault)]
public abstract class FaultBase
{
    /// <summary>Fault code (故障代码), FT1001 and above. FT and 4 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Code { get; set; } = "";

    /// <summary>Kind of the fault (故障类别).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public ResultCategory Category { get; set; }

    /// <summary>True where the same call may succeed later, sent again with a new MessageId (可重试).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public bool Retryable { get; set; }

    /// <summary>The fault in Chinese (中文说明). Up to 200 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string MessageZh { get; set; } = "";

    /// <summary>The fault in English (英文说明). Up to 200 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string MessageEn { get; set; } = "";

    /// <summary>Trace identification (跟踪号): quote it to support. 32 hexadecimal digits, lower case.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string TraceId { get; set; } = "";

    /// <summary>
    /// Message identification of the request (参考报文标识号), where it could be read. 20 digits, or a UUID. Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? RefMessageId { get; set; }

    /// <summary>Result code of TIPS (横联处理码), where one fits. 5 digits. Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? TipsCode { get; set; }
}
