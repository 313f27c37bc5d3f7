using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Gets the receipt of a movement with its file (电子回单). Changes nothing.</summary>
[MessageContract(WrapperName = "GetElectronicReceipt", WrapperNamespace = Namespaces.Bank)]
public sealed class GetElectronicReceiptRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which movement (回单查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public ElectronicReceiptQuery Query { get; set; } = new();
}
