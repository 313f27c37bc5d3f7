using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Batches;

/// <summary>
/// Carries packs out, a few items of one pack and then of the next, so that a large pack holds up no small one. In
/// comes what waits in the store; out of it go calls into the dispatcher, each with a transaction of its own. It
/// keeps nothing in memory that a crash could lose: what waits is read anew each time.
/// </summary>
internal sealed class PackRound(
    IStore store,
    OperationDispatcher dispatcher,
    OperationCatalog catalog,
    IEnumerable<IPackKind> kinds,
    IOptions<BatchOptions> options,
    IOptions<NodeOptions> node,
    TimeProvider clock)
{
    // A sender that begins many packs and ends none has them rejected over several looks.
    private const int OverduePerLookMax = 100;

    private readonly Dictionary<PackKind, IPackKind> byKind = kinds.ToDictionary(kind => kind.Kind);
    private long latest;

    /// <summary>
    /// Carries the next few items out and says which they were. Null where no pack has work to do now.
    /// </summary>
    public async Task<IReadOnlyList<ItemCall>?> RunAsync(CancellationToken cancellationToken)
    {
        Turn? turn = await store.WriteAsync(TakeTurn, cancellationToken).ConfigureAwait(false);

        if (turn is null)
        {
            return null;
        }

        // Before anything can go wrong with this pack: the next has its turn all the same.
        latest = turn.Pack.PackId;
        List<ItemCall> calls = [.. turn.Items.Select(item => CallOf(item, turn))];

        // Begun in their order, and so carried out in it where the ledger is ours: who comes first has the funds.
        await Task.WhenAll(calls.Select(call => CarryOutAsync(call, cancellationToken))).ConfigureAwait(false);

        return calls;
    }

    /// <summary>
    /// Ends packs whose terms have passed: what is incomplete is rejected, and of the others nothing more is sent. What
    /// was sent keeps them until its outcome is known.
    /// </summary>
    public Task<int> EndOverTermAsync(CancellationToken cancellationToken) => store.WriteAsync(
        stores =>
        {
            DateTimeOffset now = clock.GetUtcNow();
            IReadOnlyList<PackRecord> overTerm = stores.Packs.ReadOverTerm(OverduePerLookMax);

            foreach (PackRecord pack in overTerm)
            {
                PackRecord ended = pack.State == PackState.Received
                    ? pack.To(PackState.Rejected, new Work(stores, now, pack.MessageId), "its term has passed")
                    : pack with { IsStopped = true, ResumeAt = now };
                stores.Packs.Save(ended with { ResultCode = ResultCodes.ReturnTermPassed.Code, HasWork = true });
            }

            return overTerm.Count;
        },
        cancellationToken);

    /// <summary>Rejects packs whose child packs did not all come in time.</summary>
    public Task<int> RejectOverdueAsync(CancellationToken cancellationToken) => store.WriteAsync(
        stores =>
        {
            DateTimeOffset now = clock.GetUtcNow();
            DateTimeOffset latestStart = now - options.Value.UploadWithin;
            IReadOnlyList<PackRecord> overdue = stores.Packs.ReadIncomplete(latestStart, OverduePerLookMax);

            foreach (PackRecord pack in overdue)
            {
                Work work = new(stores, now, pack.MessageId);
                stores.Packs.Save(pack.To(PackState.Rejected, work, "not complete in time") with
                {
                    ResultCode = ResultCodes.PackOverdue.Code,
                    HasWork = true,
                });
            }

            return overdue.Count;
        },
        cancellationToken);

    private async Task CarryOutAsync(ItemCall call, CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.CarryOutAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (SoapFaultException)
        {
            // Surely not sent: the item waits again, as its settlement has written down.
        }
    }

    private Turn? TakeTurn(IStoreTransaction stores)
    {
        DateTimeOffset now = clock.GetUtcNow();
        PackRecord? next = stores.Packs.FindNextWithWork(now, latest)
            ?? stores.Packs.FindNextWithWork(now, afterPackId: 0);

        if (next is null)
        {
            return null;
        }

        Work work = new(stores, now, next.MessageId);

        return next.IsStopped || next.State == PackState.Rejected ? Stop(next, work) : Begin(next, work);
    }

    private Turn Begin(PackRecord pack, Work work)
    {
        PackRecord running = pack;

        if (pack.State == PackState.Checked)
        {
            running = pack.To(PackState.Running, work);
            work.Stores.Packs.Save(running);
        }

        IReadOnlyList<PackItemRecord> items = work.Stores.Packs.ReadPending(pack.PackId, options.Value.ItemsAtATime);

        if (items.Count == 0)
        {
            return End(running, work);
        }

        Dictionary<int, ChildPackRecord> children = items.Select(item => item.ChildPackNo).Distinct()
            .ToDictionary(no => no, no => work.Stores.Packs.FindChild(pack.PackId, no)!);

        return new Turn(running, items, children);
    }

    private Turn End(PackRecord pack, Work work)
    {
        // What another system of record has not answered yet is told to the pack when it does.
        bool isOver = pack.State == PackState.Running
            && work.Stores.Packs.ReadTotals(pack.PackId).All(total => total.State != PackItemState.InDoubt);
        PackRecord ended = isOver ? pack.To(PackState.Returned, work) : pack;

        // The lists of its day may have been compared before its last item ended.
        if (isOver && byKind[pack.Kind].IsReconciled(ended, work.Stores))
        {
            ended = ended.To(PackState.Reconciled, work);
        }

        work.Stores.Packs.Save(ended with { HasWork = false });

        return Turn.WithoutCalls(ended);
    }

    private Turn Stop(PackRecord pack, Work work)
    {
        (string cause, string code) = WhyStopped(pack);
        IReadOnlyList<PackItemRecord> items = work.Stores.Packs.ReadPending(
            pack.PackId, options.Value.StoppedPerRoundMax);

        foreach (PackItemRecord item in items)
        {
            work.Stores.Packs.SaveItem(
                item.To(PackItemState.Stopped, pack, work, cause) with { ResultCode = code });
        }

        return items.Count > 0 ? Turn.WithoutCalls(pack) : End(Started(pack, work), work);
    }

    private static (string Cause, string Code) WhyStopped(PackRecord pack) => pack switch
    {
        { IsStopped: false } => ("its pack was rejected", ResultCodes.PackRejected.Code),
        { ResultCode: { } code } when code == ResultCodes.ReturnTermPassed.Code =>
            ("the term of its pack has passed", code),
        _ => ("stopped", ResultCodes.PaymentStopped.Code),
    };

    // A pack that was stopped before its turn came has one all the same, so that its end is like any other's.
    private static PackRecord Started(PackRecord pack, Work work) =>
        pack.State == PackState.Checked ? pack.To(PackState.Running, work) : pack;

    private ItemCall CallOf(PackItemRecord item, Turn turn)
    {
        PackRecord pack = turn.Pack;
        ChildPackRecord child = turn.Children[item.ChildPackNo];
        IPackKind kind = byKind[pack.Kind];
        RequestHeader header = new()
        {
            MessageId = child.MessageId,
            Sender = pack.Sender,
            Receiver = node.Value.NodeCode,
            WorkDate = child.WorkDate,
            SentAt = clock.GetUtcNow().UtcDateTime,
            ServiceVersion = node.Value.ServiceVersions[0],
            Channel = child.Channel,
        };

        IRequest request = kind.CallOf(header, pack, child, item);
        AdmittedCall call = AdmittedCall.OfPack(pack, catalog.Of(kind.Operation), request, child.TraceId);

        return new ItemCall(kind, pack, item, call, clock);
    }

    /// <summary>What is done of one pack before the next has its turn.</summary>
    private sealed record Turn(
        PackRecord Pack, IReadOnlyList<PackItemRecord> Items, IReadOnlyDictionary<int, ChildPackRecord> Children)
    {
        public static Turn WithoutCalls(PackRecord pack) => new(pack, [], new Dictionary<int, ChildPackRecord>());
    }
}
