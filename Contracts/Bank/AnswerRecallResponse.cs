using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Reply to AnswerRecall (撤回答复应答).</summary>
[MessageContract(WrapperName = "AnswerRecallResponse", WrapperNamespace = Namespaces.Bank)]
public sealed class AnswerRecallResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.Bank, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the answer (撤回答复回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public RecallAnswerReceipt Receipt { get; set; } = new();
}
