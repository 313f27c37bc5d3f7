using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>One result code (结果代码说明).</summary>
[DataContract(Namespace = Namespaces.Platform)]
public sealed class ResultCodeEntry
{
    /// <summary>The code (结果代码). FT and 4 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Code { get; set; } = "";

    /// <summary>Kind of the code (结果类别).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public ResultCategory Category { get; set; }

    /// <summary>True where the same call may succeed later (可重试).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public bool Retryable { get; set; }

    /// <summary>Meaning in Chinese (中文说明). Up to 200 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string MessageZh { get; set; } = "";

    /// <summary>Meaning in English (英文说明). Up to 200 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string MessageEn { get; set; } = "";

    /// <summary>Result code of TIPS (横联处理码), where one fits. 5 digits. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? TipsCode { get; set; }
}
