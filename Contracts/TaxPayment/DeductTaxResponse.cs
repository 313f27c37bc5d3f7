using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to DeductTax (实时扣税应答).</summary>
[MessageContract(WrapperName = "DeductTaxResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class DeductTaxResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the deduction (扣税回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public DeductionReceipt Receipt { get; set; } = new();
}
