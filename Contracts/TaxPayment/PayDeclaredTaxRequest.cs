using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Pays declared tax at the bank, from an account or in cash (银行端缴款).</summary>
/// <remarks>Source of fields and lengths: TIPS messages 2090, 1008 and 2108.</remarks>
[MessageContract(WrapperName = "PayDeclaredTax", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class PayDeclaredTaxRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the payment (缴款主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public LevyKey Key { get; set; } = new();

    /// <summary>The payment of declared tax (申报缴款信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 3)]
    public DeclaredPayment Payment { get; set; } = new();
}
