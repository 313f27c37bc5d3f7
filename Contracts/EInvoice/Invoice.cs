using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>An invoice that is to be issued (发票开具信息). All amounts are in CNY.</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class Invoice
{
    /// <summary>Serial number of the request (请求流水号), the business key. 1 to 32 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string RequestSerial { get; set; } = "";

    /// <summary>Kind (发票种类).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public InvoiceKind Kind { get; set; }

    /// <summary>Who sells (销方信息).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public InvoiceSeller Seller { get; set; } = new();

    /// <summary>Who buys (购方信息).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public InvoiceBuyer Buyer { get; set; } = new();

    /// <summary>Lines (发票明细清单).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public InvoiceLines Lines { get; set; } = [];

    /// <summary>Totals (合计).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public InvoiceTotals Totals { get; set; } = new();

    /// <summary>Remark (备注). Up to 200 characters. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Remark { get; set; }
}
