using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Calls;

/// <summary>The same, for an admitted caller, with the stores of the call's transaction.</summary>
internal sealed class CallScope(
    RequestHeader request, DateTimeOffset now, string traceId, Caller caller, IStoreTransaction stores)
    : OpenScope(request, now, traceId), IWork
{
    public Caller Caller { get; } = caller;

    public IStoreTransaction Stores { get; } = stores;
}
