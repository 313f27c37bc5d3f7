using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Calls;

/// <summary>The second transaction of a call that went to another system of record, whoever brings what came of it.</summary>
internal sealed class SettlementScope(OutgoingCall call, IStoreTransaction stores, DateTimeOffset now) : IReplyWork
{
    public IStoreTransaction Stores { get; } = stores;

    public DateTimeOffset Now { get; } = now;

    public string MessageId => call.MessageId;

    public string Operation => call.Operation;

    public string BusinessKey => call.BusinessKey;

    public string TraceId => call.TraceId;

    public string? Channel => null;

    /// <summary>It is left to the worker: nobody who waits for this call has asked for the next one.</summary>
    public void SendAfterwards(Errand errand) =>
        Stores.Outgoing.Save(errand.Call with { State = OutgoingState.InDoubt, AskAt = Now });

    public ResponseHeader ReplyHeader() => OpenScope.ReplyHeader(call.MessageId, call.WorkDate, Now, call.TraceId);
}
