using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Which file (文件查询条件).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class VoucherFileQuery
{
    /// <summary>Number of the invoice (发票号码). 20 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string InvoiceNo { get; set; } = "";

    /// <summary>Format (文件格式).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public VoucherFormat Format { get; set; }
}
