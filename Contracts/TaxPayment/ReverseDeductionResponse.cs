using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Reply to ReverseDeduction (冲正应答).</summary>
[MessageContract(WrapperName = "ReverseDeductionResponse", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class ReverseDeductionResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxPayment, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the reversal (冲正回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public ReversalReceipt Receipt { get; set; } = new();
}
