using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to GetElectronicReceipt (电子回单应答).</summary>
[MessageContract(WrapperName = "GetElectronicReceiptResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class GetElectronicReceiptResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The receipt (电子回单).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public ElectronicReceipt Receipt { get; set; } = new();
}
