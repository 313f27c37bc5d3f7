using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to RecallTransfer (转账撤回应答).</summary>
[MessageContract(WrapperName = "RecallTransferResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class RecallTransferResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the recall (撤回回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public RecallReceipt Receipt { get; set; } = new();
}
