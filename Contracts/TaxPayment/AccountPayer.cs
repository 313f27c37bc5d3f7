using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>A payment from an account (转账缴款).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class AccountPayer
{
    /// <summary>
    /// Account to debit (付款账号); one of the sender's, or in books of the bank's own. 1 to 32 letters, digits and
    /// hyphens.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string PayerAccount { get; set; } = "";

    /// <summary>Name of the paying unit (缴款单位名称). 1 to 200 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string PayerName { get; set; } = "";
}
