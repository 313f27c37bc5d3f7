using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>A file that belongs to the return and is kept elsewhere (附列资料).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class Attachment
{
    /// <summary>Name of the file (文件名). 1 to 200 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the file (文件摘要). 64 hexadecimal digits, lower case.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Digest { get; set; } = "";
}
