using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Reply to SubmitReturn (纳税申报应答).</summary>
[MessageContract(WrapperName = "SubmitReturnResponse", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class SubmitReturnResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxFiling, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the return (申报回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public FilingReceipt Receipt { get; set; } = new();
}
