using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

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

/// <summary>
/// Carries out an operation whose reply may tell no end yet. The receipt is then open, and becomes one when a repeated
/// request is told the end.
/// </summary>
internal interface IReportingHandler<in TRequest, out TReply> : IOperationHandler<TRequest, TReply>
    where TRequest : IRequest
    where TReply : IResponse
{
    /// <summary>Tells a request that is repeated in the meantime how far it is. It carries out nothing.</summary>
    TReply Report(TRequest request, CallScope scope);
}

/// <summary>
/// Carries out an operation that another system of record may have a say in. Then <c>Handle</c> is the first of two
/// transactions and ends in progress; the call goes out between them; and <see cref="Settle"/> is the second.
/// </summary>
internal interface ISettlingHandler<in TRequest, out TReply> : IReportingHandler<TRequest, TReply>
    where TRequest : IRequest
    where TReply : IResponse
{
    /// <summary>Books what the other system said, or that it said nothing. It may be told the same thing twice.</summary>
    TReply Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work);
}

/// <summary>Answers an operation that is open: there is no caller to trust and nothing to write to.</summary>
internal interface IOpenHandler<in TRequest, out TReply>
    where TRequest : IRequest
    where TReply : IResponse
{
    TReply Handle(TRequest request, OpenScope scope);
}
