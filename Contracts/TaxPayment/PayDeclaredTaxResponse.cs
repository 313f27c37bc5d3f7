using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to PayDeclaredTax (银行端缴款应答).</summary>
[MessageContract(WrapperName = "PayDeclaredTaxResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class PayDeclaredTaxResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the payment (缴款回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public DeclaredPaymentReceipt Receipt { get; set; } = new();
}
