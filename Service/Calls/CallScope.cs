using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Calls;

/// <summary>The same, for an admitted caller, with the stores of the call's transaction.</summary>
internal sealed class CallScope(RequestHeader request, DateTimeOffset now, string traceId, Caller caller, IStoreTransaction stores)
    : OpenScope(request, now, traceId), IReplyWork
{
    public Caller Caller { get; } = caller;

    public IStoreTransaction Stores { get; } = stores;

    public required string Operation { get; init; }

    /// <summary>Empty where the operation keeps no key.</summary>
    public required string BusinessKey { get; init; }

    /// <summary>What goes out when this transaction is on disk; null where all is done within it.</summary>
    public Errand? Errand { get; private set; }

    /// <summary>What is asked when this transaction is on disk; then what is told is the reply.</summary>
    public Question? Question { get; private set; }

    public void AskAfterwards(Question question) => Question = question;

    public void SendAfterwards(Errand errand) =>
        Errand = Errand is null
            ? errand
            : throw new InvalidOperationException("A call asks one thing of one other system.");
}
