using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>One breach of the schema (格式错误明细).</summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class SchemaError
{
    /// <summary>
    /// Path to the element (元素路径), where the message could be parsed so far. 1 to 400 characters. Optional.
    /// </summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public string? XPath { get; set; }

    /// <summary>Line in the message (行号), where known. 1 or more. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public int? Line { get; set; }

    /// <summary>Column in the line (列号), where known. 1 or more. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public int? Col { get; set; }

    /// <summary>Rule that was broken (规则), such as the type or the limit by name. 1 to 100 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string Rule { get; set; } = "";

    /// <summary>The breach in words (说明), in English. 1 to 400 characters.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string Message { get; set; } = "";
}
