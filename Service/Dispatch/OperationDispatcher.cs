using System.Buffers.Binary;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// Room 5. In comes an admitted call, out goes its reply, and between them one transaction: the replay marks, the
/// handler's work and the receipt are on disk together before anybody is answered. Where another system of record has
/// to be waited for, that transaction holds what is asked of it, and a second one what came of it. It refuses a replay,
/// and what the guard and the handler refuse; then the marks stay and all else is taken back.
/// </summary>
internal sealed class OperationDispatcher(
    IStore store, IdempotencyGuard guard, Exchange exchange, IPayloadWriter writer, TimeProvider clock)
{
    public ValueTask<OperationReply> DispatchAsync(AdmittedCall call, CancellationToken cancellationToken) =>
        // Nothing to remember and nothing to keep: the writer and the disk are left alone.
        call.Operation.IsOpen && call.ReplayMarks.Count == 0
            ? new(AnswerOpen(call))
            : new(CarryOutAsync(call, cancellationToken));

    private async Task<OperationReply> CarryOutAsync(AdmittedCall call, CancellationToken cancellationToken)
    {
        KeyedCall? keyed = KeyedCall.Of(call, writer);
        Outcome outcome = await store.WriteAsync(stores => CarryOut(call, keyed, stores), cancellationToken)
            .ConfigureAwait(false);

        outcome.Failure?.Throw();

        return outcome switch
        {
            { Errand: { } errand } => await exchange.SendAsync(errand, keyed!).ConfigureAwait(false),
            { Question: { } question } =>
                await exchange.AskAsync(question, call.Operation, cancellationToken).ConfigureAwait(false),
            _ => outcome.Reply!,
        };
    }

    /// <summary>
    /// Carries out what no message brings: the same transaction, guard, handler and receipt, and what its maker keeps
    /// of it besides. It refuses nothing, for there is nobody to tell; only that a call surely was not sent comes out
    /// as FT5001.
    /// </summary>
    public async Task CarryOutAsync(ISideCall side, CancellationToken cancellationToken)
    {
        KeyedCall? keyed = KeyedCall.Of(side.Call, writer);
        Outcome? outcome = await store.WriteAsync(stores => CarryOut(side, keyed, stores), cancellationToken)
            .ConfigureAwait(false);

        if (outcome?.Errand is { } errand)
        {
            await exchange.SendAsync(errand, keyed!).ConfigureAwait(false);
        }
    }

    private Outcome? CarryOut(ISideCall side, KeyedCall? keyed, IStoreTransaction stores)
    {
        if (!side.IsDue(stores))
        {
            return null;
        }

        Outcome outcome = CarryOut(side.Call, keyed, stores);
        side.Book(outcome.Failure?.SourceException, stores);

        return outcome;
    }

    private Outcome CarryOut(AdmittedCall call, KeyedCall? keyed, IStoreTransaction stores)
    {
        RequireMarksRemembered(call, stores.ReplayMarks);

        foreach (ReplayMark mark in call.ReplayMarks)
        {
            if (!stores.ReplayMarks.TryAdd(Fingerprint(mark), mark.KeepUntil))
            {
                throw FaultCatalog.Replay();
            }
        }

        try
        {
            // [DOMAIN §1.10] A dry run does all of it, and then nothing of it was.
            return stores.Nested(
                () => Answer(call, keyed, stores),
                keep: _ => !call.Request.Header.ValidateOnly);
        }
        // Whatever went wrong, the message has been used and must not be accepted again: the marks are kept, and the
        // exception goes on to the corridor when they are on disk.
        catch (Exception failure)
        {
            return new Outcome(ExceptionDispatchInfo.Capture(failure));
        }
    }

    // A clock that was set back makes a message fresh again whose marks are gone. One whose marks could all be among those
    // is refused for the age that it had by the clock before.
    private static void RequireMarksRemembered(AdmittedCall call, IReplayMarkStore marks)
    {
        if (call.ReplayMarks.Count > 0 && call.ReplayMarks.Max(mark => mark.KeepUntil) <= marks.ForgottenUntil)
        {
            throw FaultCatalog.StaleMessage();
        }
    }

    private Outcome Answer(AdmittedCall call, KeyedCall? keyed, IStoreTransaction stores)
    {
        if (call.Operation.IsOpen)
        {
            return new Outcome(AnswerOpen(call));
        }

        DateTimeOffset now = clock.GetUtcNow();
        CallScope scope = new(call.Request.Header, now, call.TraceId, call.Caller, stores)
        {
            Operation = call.Operation.Scope,
            BusinessKey = keyed?.Key ?? "",
        };
        IResponse CarryOut() => call.Operation.Handle!(call.Request, scope);

        if (keyed is null)
        {
            return new Outcome(Fresh(call, CarryOut(), now)) { Question = scope.Question };
        }

        var (payload, isDuplicate) = guard.Once(
            keyed, stores, now, CarryOut, report: () => call.Operation.Report!(call.Request, scope));

        return new Outcome(new OperationReply(call.Operation, payload, isDuplicate, now), scope.Errand);
    }

    private OperationReply AnswerOpen(AdmittedCall call)
    {
        DateTimeOffset now = clock.GetUtcNow();

        return Fresh(call, call.Operation.HandleOpen!(call.Request, new OpenScope(call.Request.Header, now, call.TraceId)), now);
    }

    private OperationReply Fresh(AdmittedCall call, IResponse reply, DateTimeOffset now) =>
        new(call.Operation, call.Operation.IsOneWay ? (ReadOnlyMemory<byte>?)null : writer.Write(reply), Duplicate: false, now);

    // Half a SHA-256 is plenty: whoever finds two texts with one fingerprint gets his own message refused.
    private static UInt128 Fingerprint(ReplayMark mark) => BinaryPrimitives.ReadUInt128BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{mark.Kind}\n{mark.Value}")));

    private sealed record Outcome(OperationReply? Reply, Errand? Errand, ExceptionDispatchInfo? Failure)
    {
        public Question? Question { get; init; }

        public Outcome(OperationReply reply, Errand? errand = null)
            : this(reply, errand, null)
        {
        }

        public Outcome(ExceptionDispatchInfo failure)
            : this(null, null, failure)
        {
        }
    }
}
