using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Format of a file (文件格式).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum VoucherFormat
{
    /// <summary>Open Fixed-layout Document (版式文件): a copy to be read, without seal.</summary>
    [EnumMember(Value = "OFD")]
    Ofd = 1,

    /// <summary>Portable Document Format: a copy to be read, without seal.</summary>
    [EnumMember(Value = "PDF")]
    Pdf,

    /// <summary>XML, the data of the invoice.</summary>
    [EnumMember(Value = "XML")]
    Xml,

    /// <summary>XBRL of the accounting standard for vouchers (电子凭证会计数据标准); not made here.</summary>
    [EnumMember(Value = "XBRL")]
    Xbrl,
}
