using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Debits tax from the payer's account in real time (实时扣税).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1001.</remarks>
[MessageContract(WrapperName = "DeductTax", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class DeductTaxRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the deduction (交易主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>Who receives and who pays (转账信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 3)]
    public Transfer Transfer { get; set; } = new();

    /// <summary>The payment of tax (税款信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 4)]
    public Payment Payment { get; set; } = new();
}
