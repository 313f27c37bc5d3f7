using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes all the work that waits, runs each in a savepoint of its own, commits once and
/// only then tells each how it went: many concurrent calls pay for one fsync, and a call alone waits for no one.
/// It refuses nothing; a full queue makes callers wait.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private readonly SqliteStoreTransaction transaction;
    private readonly StorageOptions options;
    private readonly TimeProvider clock;
    private readonly Channel<IPendingWrite> queue;
    private readonly List<IPendingWrite> batch = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset nextPurge = DateTimeOffset.MinValue;

    public GroupCommitWriter(SqliteStoreTransaction transaction, IOptions<StorageOptions> options, TimeProvider clock)
    {
        this.transaction = transaction;
        this.options = options.Value;
        this.clock = clock;
        queue = Channel.CreateBounded<IPendingWrite>(
            new BoundedChannelOptions(this.options.QueueLength) { SingleReader = true });

        new Thread(Run) { Name = "storage writer", IsBackground = true }.Start();
    }

    /// <summary>How often it has committed, which is how often it has waited for the disk.</summary>
    public long Commits { get; private set; }

    public async Task<T> WriteAsync<T>(Func<IStoreTransaction, T> work, CancellationToken cancellationToken)
    {
        PendingWrite<T> write = new(work, cancellationToken);

        try
        {
            await queue.Writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(GroupCommitWriter), "The store has been closed.");
        }

        return await write.Task.ConfigureAwait(false);
    }

    /// <summary>Takes no more work and finishes what it has taken.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopped.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        // Blocking is right here: the thread is its own and has nothing else to do.
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            CommitWaiting();
        }

        stopped.SetResult();
    }

    private void CommitWaiting()
    {
        batch.Clear();

        try
        {
            transaction.Begin();

            while (TryTake() is { } write)
            {
                write.Run(transaction);
            }

            PurgeWhenDue();
            transaction.Commit();
            Commits++;
        }
        // The thread must outlive any failure of the disk; the failure itself is each caller's to see.
        catch (Exception failure)
        {
            transaction.Abandon();

            // Those who wait are told too: where not even a transaction begins, nobody would ever be taken.
            while (TryTake() is not null)
            {
            }

            batch.ForEach(write => write.Fail(failure));

            return;
        }

        batch.ForEach(write => write.Complete());
    }

    private IPendingWrite? TryTake()
    {
        if (batch.Count == options.CallsPerCommitMax || !queue.Reader.TryRead(out IPendingWrite? write))
        {
            return null;
        }

        batch.Add(write);

        return write;
    }

    // A slice rides along with a commit that happens anyway. While slices come back full the next commit takes another,
    // so forgetting keeps up with remembering under any load.
    private void PurgeWhenDue()
    {
        DateTimeOffset now = clock.GetUtcNow();

        if (now >= nextPurge)
        {
            bool isFull = transaction.ReplayMarks.Purge(now, options.PurgeSlice) == options.PurgeSlice;
            nextPurge = isFull ? now : now + options.PurgeEvery;
        }
    }
}
