using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>The file of an invoice (版式文件信息).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class VoucherFile
{
    /// <summary>Number of the invoice (发票号码). 20 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string InvoiceNo { get; set; } = "";

    /// <summary>Format (文件格式).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public VoucherFormat Format { get; set; }

    /// <summary>
    /// Name of the file (文件名), where there is one. 1 to 100 letters, digits, points, hyphens and underscores. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? FileName { get; set; }

    /// <summary>Its media type (媒体类型), where there is one. As application/xml. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? MediaType { get; set; }

    /// <summary>The file (文件内容), where there is one. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public byte[]? Content { get; set; }

    /// <summary>Its SHA-256 (文件摘要), where there is one. 64 hexadecimal digits, lower case. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? Digest { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public Result Result { get; set; } = new();
}
