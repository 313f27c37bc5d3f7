using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>A payment in cash at the counter (现金缴款).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class CashPayer
{
    /// <summary>Who paid it in (缴款人名称). 1 to 200 characters.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string PayerName { get; set; } = "";
}
