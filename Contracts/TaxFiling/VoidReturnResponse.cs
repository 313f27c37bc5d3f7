using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Reply to VoidReturn (申报作废应答).</summary>
[MessageContract(WrapperName = "VoidReturnResponse", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class VoidReturnResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxFiling, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>What became of it (作废回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public VoidReceipt Receipt { get; set; } = new();
}
