using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// Reverses a deduction of the same work date (实时扣税冲正). It may come before its original, which is then barred.
/// </summary>
/// <remarks>Source of fields and lengths: TIPS message 1021.</remarks>
[MessageContract(WrapperName = "ReverseDeduction", WrapperNamespace = Namespaces.TaxPayment)]
public sealed class ReverseDeductionRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the reversal (冲正主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 2)]
    public CancelKey Key { get; set; } = new();

    /// <summary>What is reversed, and why (冲正信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxPayment, Order = 3)]
    public Reversal Reversal { get; set; } = new();
}
