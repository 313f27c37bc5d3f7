using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations;

/// <summary>
/// Opens and closes work dates (日切): as the schedule has it, or as the operator says. When one closes, what is in doubt
/// on it is asked for at once, and reversed where that does not settle it; and each bank gets its last batch to reconcile.
/// </summary>
internal sealed class DayCut(IStore store, WorkCalendar calendar, IOptions<CalendarOptions> options, TimeProvider clock)
{
    private const string BySchedule = "schedule";
    private const string ByOperator = "operator";

    /// <summary>Writes down what the schedule says by now. Nothing, where the operator says it all.</summary>
    public Task FollowScheduleAsync(CancellationToken cancellationToken) =>
        options.Value.ByHand
            ? Task.CompletedTask
            : WriteAsync(
                work =>
                {
                    Open(calendar.ScheduledAt(work.Now), work, BySchedule);

                    foreach (WorkDateRecord over in work.Stores.WorkDates.ReadOpen()
                        .Where(open => open.WorkDate < calendar.ClosedBefore(work.Now)))
                    {
                        Close(over, work, BySchedule);
                    }

                    return true;
                },
                cancellationToken);

    /// <summary>Makes a work date the current one. The one before stays open until it is closed.</summary>
    public Task<bool> OpenAsync(DateOnly workDate, CancellationToken cancellationToken) =>
        WriteAsync(work => Open(workDate, work, ByOperator), cancellationToken);

    /// <summary>Closes a work date for good. Not the current one: then there would be none to book on.</summary>
    public Task<bool> CloseAsync(DateOnly workDate, CancellationToken cancellationToken) =>
        WriteAsync(
            work =>
            {
                bool mayClose = work.Stores.WorkDates.Find(workDate) is { IsClosed: false } && workDate < calendar.Current(work);

                if (mayClose)
                {
                    Close(work.Stores.WorkDates.Find(workDate)!, work, ByOperator);
                }

                return mayClose;
            },
            cancellationToken);

    /// <summary>The work dates that are open, the current one last.</summary>
    public Task<IReadOnlyList<WorkDateRecord>> ReadOpenAsync(CancellationToken cancellationToken) =>
        WriteAsync(work => work.Stores.WorkDates.ReadOpen(), cancellationToken);

    // Work dates are opened in their order: one that was passed over stays closed.
    private static bool Open(DateOnly workDate, IWork work, string cause)
    {
        if (work.Stores.WorkDates.FindLatest() is { } latest && latest.WorkDate >= workDate)
        {
            return false;
        }

        WorkDateStates.Begin(workDate, work, cause);

        return true;
    }

    private static void Close(WorkDateRecord workDate, IWork work, string cause)
    {
        workDate.Close(work, cause);
        BatchCut.CutAll(workDate.WorkDate, ChkAcctType.DayCut, "work date closed", work);

        foreach (OutgoingCall call in work.Stores.Outgoing.ReadOpen()
            .Where(call => call.WorkDate == workDate.WorkDate && call.State == OutgoingState.InDoubt))
        {
            work.Stores.Outgoing.Save(call with { AskAt = work.Now });
        }
    }

    private Task<T> WriteAsync<T>(Func<IWork, T> write, CancellationToken cancellationToken) => store.WriteAsync(
        stores => write(new Work(stores, clock.GetUtcNow())), cancellationToken);
}
