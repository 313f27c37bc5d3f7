using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// What happens between the two transactions of a call that another system of record carries out, and the second of
/// them. In comes what the first has put on disk; out goes the reply that tells what came of it. It refuses with FT5001
/// what surely was not sent; then nothing was done, and the key is free.
/// </summary>
internal sealed class Exchange(
    IStore store,
    RemoteSystems systems,
    OperationCatalog catalog,
    IdempotencyGuard guard,
    IEnumerable<ISettlementListener> listeners,
    IPayloadWriter writer,
    IOptions<GatewayOptions> options,
    TimeProvider clock)
{
    /// <summary>Sends it, and books what came of it. From here on nothing is cancelled: the money may be moving.</summary>
    public async Task<OperationReply> SendAsync(Errand errand, KeyedCall keyed)
    {
        GatewayAnswer answer = await systems.Of(errand.Call).SendAsync(errand, CancellationToken.None).ConfigureAwait(false);

        return await store
            .WriteAsync(
                stores => stores.Outgoing.Find(errand.Call.CallId) is { State: not OutgoingState.Known } call
                    ? Settle(call, answer, stores)
                    : Known(keyed, stores),
                CancellationToken.None)
            .ConfigureAwait(false)
            ?? throw FaultCatalog.Downstream("FT5001", errand.Call.BusinessKey);
    }

    /// <summary>
    /// Passes a question on, and answers what was told. Nothing is kept of it: without an answer it may be asked again.
    /// </summary>
    public async Task<OperationReply> AskAsync(
        Question question, Operation operation, CancellationToken cancellationToken)
    {
        GatewayAnswer answer = await systems.Of(question).AskAsync(question, cancellationToken).ConfigureAwait(false);
        IResponse reply = answer.Payable is { } told && question.Answer(told) is { } made
            ? made
            : throw FaultCatalog.Downstream("FT5001");

        return new OperationReply(operation, writer.Write(reply), Duplicate: false, clock.GetUtcNow());
    }

    /// <summary>
    /// Books what the other system says of the call now. A reversal or a recall is sent again, since its key makes that
    /// safe; all else is asked for. [DOMAIN §1.6]
    /// </summary>
    public async Task AskAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        // Still marked as under way, and nobody waits any more: from here on an answer may be another attempt's.
        if (call.State == OutgoingState.Sending)
        {
            await SettleAsync(call, GatewayAnswer.InDoubt).ConfigureAwait(false);
        }

        IRemoteSystem system = systems.Of(call);
        GatewayAnswer answer = call.IsSentAgain
            ? await system.SendAsync(new Errand(call, null), cancellationToken).ConfigureAwait(false)
            : await system.AskAsync(call, cancellationToken).ConfigureAwait(false);

        // That a question did not get there says nothing of what it asked for.
        await SettleAsync(call, answer.Outcome == GatewayOutcome.NotSent ? GatewayAnswer.InDoubt : answer)
            .ConfigureAwait(false);
    }

    /// <summary>Books what came of a call that nobody waits for, unless somebody has before.</summary>
    public Task SettleAsync(OutgoingCall call, GatewayAnswer answer) => store.WriteAsync(
        stores => stores.Outgoing.Find(call.CallId) is { State: not OutgoingState.Known } open
            ? Settle(open, answer, stores)
            : null,
        CancellationToken.None);

    // The worker was told first, where this answer was slow. Its receipt is the one of this payload: the key may have
    // gone on to another attempt since.
    private OperationReply? Known(KeyedCall keyed, IStoreTransaction stores) =>
        stores.Receipts.Find(keyed.Scope, keyed.Key, keyed.PayloadDigest.Span) is { IsOpen: false } receipt
            ? new OperationReply(
                catalog.Of(keyed.Scope), receipt.Payload, Duplicate: false, clock.GetUtcNow())
            : null;

    /// <summary>The second transaction. Null when nothing was sent, and the key has been let go.</summary>
    private OperationReply? Settle(OutgoingCall call, GatewayAnswer answer, IStoreTransaction stores)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Operation operation = catalog.Of(call.Operation);

        // While the call is open its key is held, so that the latest receipt is the one that waits for it.
        Receipt? receipt = stores.Receipts.FindLatest(call.Operation, call.BusinessKey);
        SettlementScope scope = new(call, stores, now);
        IResponse reply = operation.Settle!(call, answer, scope);
        KeyOutcome outcome = operation.Key!.OutcomeOf(reply);
        stores.Outgoing.Save(call with
        {
            State = outcome.IsOpen ? OutgoingState.InDoubt : OutgoingState.Known,
            Tries = call.Tries + 1,
            AskAt = now + options.Value.AskAgainAfter(call.Tries, answer),
        });

        foreach (ISettlementListener listener in listeners)
        {
            listener.Settled(call, scope);
        }

        // A reversal of our own has no key. Where another's is done, a repeated request may have been told the end before.
        if (receipt is not { IsOpen: true })
        {
            return new OperationReply(operation, receipt?.Payload ?? writer.Write(reply), Duplicate: false, now);
        }

        if (answer.Outcome == GatewayOutcome.NotSent && outcome.MayRetry)
        {
            stores.Receipts.Withdraw(receipt);

            return null;
        }

        return new OperationReply(operation, guard.Keep(operation.Key, receipt, reply, stores), Duplicate: false, now);
    }
}
