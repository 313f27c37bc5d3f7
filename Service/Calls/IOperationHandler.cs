using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Calls;

/// <summary>
/// Carries one operation out. It runs on the store's writer, inside the call's transaction, and so never waits: a
/// decline is a reply, a refusal is thrown from the catalogue and takes all it wrote with it.
/// </summary>
internal interface IOperationHandler<in TRequest, out TReply>
    where TRequest : IRequest
    where TReply : IResponse
{
    TReply Handle(TRequest request, CallScope scope);
}

/// <summary>Answers an operation that is open: there is no caller to trust and nothing to write to.</summary>
internal interface IOpenHandler<in TRequest, out TReply>
    where TRequest : IRequest
    where TReply : IResponse
{
    TReply Handle(TRequest request, OpenScope scope);
}
