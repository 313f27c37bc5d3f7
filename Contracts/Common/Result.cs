using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>Outcome (处理结果) of the call.</summary>
[DataContract(Namespace = Namespaces.Common)]
public sealed class Result
{
    /// <summary>Result code (结果代码). FT and 4 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Code { get; set; } = "";

    /// <summary>The outcome in words (附言), in Chinese. Up to 60 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Text { get; set; } = "";

    /// <summary>Result code of TIPS (横联处理码), where one fits. 5 digits. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? TipsCode { get; set; }
}
