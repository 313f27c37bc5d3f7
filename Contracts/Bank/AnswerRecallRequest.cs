using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Answers a recall: the money goes back, or it stays (撤回答复).</summary>
[MessageContract(WrapperName = "AnswerRecall", WrapperNamespace = Namespaces.Bank)]
public sealed class AnswerRecallRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The answer (撤回答复).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public RecallAnswer Answer { get; set; } = new();
}
