using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>
/// A part of the file of a pack's outcomes (批量扣税回执文件). All parts, one after the other, are the file.
/// </summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class BatchFile
{
    /// <summary>Business key of the pack (批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Key { get; set; } = new();

    /// <summary>Which part this is (文件分片号), where there is one. 1 to 1000. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public int? PartNo { get; set; }

    /// <summary>How many parts there are (文件分片总数). 1 to 1000. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public int? PartNum { get; set; }

    /// <summary>Name of the whole file (文件名). 1 to 100 letters, digits, points and hyphens. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? FileName { get; set; }

    /// <summary>Its media type (媒体类型). As text/csv. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? MediaType { get; set; }

    /// <summary>
    /// The part (文件内容): lines in UTF-8, values separated by commas [RFC 4180], an item a line. The first part begins
    /// with a line of their names. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public byte[]? Content { get; set; }

    /// <summary>SHA-256 of this part (文件摘要). 64 hexadecimal digits, lower case. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Digest { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public Result Result { get; set; } = new();
}
