using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Who buys (购方信息).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class InvoiceBuyer
{
    /// <summary>Name (名称). 1 to 100 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>
    /// Taxpayer identification number (纳税人识别号); required in a special invoice. 15 or 17 to 20 digits and capital
    /// letters. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? TaxpayerId { get; set; }

    /// <summary>Address and telephone (地址电话). 1 to 100 characters. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? Address { get; set; }

    /// <summary>Bank and account (开户行及账号). 1 to 100 characters. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Bank { get; set; }
}
