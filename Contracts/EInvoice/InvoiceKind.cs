using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Kind of an invoice (发票种类).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum InvoiceKind
{
    /// <summary>VAT special invoice (增值税专用发票): its buyer may deduct the tax.</summary>
    [EnumMember(Value = "VAT_SPECIAL")]
    VatSpecial = 1,

    /// <summary>Ordinary invoice (普通发票).</summary>
    [EnumMember(Value = "VAT_ORDINARY")]
    VatOrdinary,
}
