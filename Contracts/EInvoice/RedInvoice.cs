using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>A red invoice that is to be issued (红字发票开具信息).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class RedInvoice
{
    /// <summary>Serial number of the request (请求流水号), the business key. 1 to 32 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string RequestSerial { get; set; } = "";

    /// <summary>Confirmation that allows it (红字确认单编号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string ConfirmationNo { get; set; } = "";
}
