using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Which invoice (查询条件). Exactly one of the two is given.</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceQuery
{
    /// <summary>Serial number of the sender's request (请求流水号). 1 to 32 characters, no blanks. Optional.</summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public string? RequestSerial { get; set; }

    /// <summary>Number of the invoice (发票号码). 20 digits. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? InvoiceNo { get; set; }
}
