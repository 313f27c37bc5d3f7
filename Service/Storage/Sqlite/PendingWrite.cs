namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>Work that waits for the writer, and its caller that waits for the commit.</summary>
internal interface IPendingWrite
{
    /// <summary>Runs it in a savepoint. Its own exception stays inside; what escapes has cost the whole transaction.</summary>
    void Run(SqliteStoreTransaction transaction);

    /// <summary>Called once its transaction is on disk.</summary>
    void Complete();

    void Fail(Exception failure);
}

internal sealed class PendingWrite<T>(Func<IStoreTransaction, T> work, CancellationToken cancellationToken) : IPendingWrite
{
    // Continuations must not run on the writer's thread: they would make every other call wait for them.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? refusal;

    public Task<T> Task => completion.Task;

    public void Run(SqliteStoreTransaction transaction)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            refusal = new OperationCanceledException(cancellationToken);

            return;
        }

        try
        {
            result = transaction.Nested(() => work(transaction), keep: _ => true);
        }
        // The caller's exception is the caller's; the others in this transaction must not notice.
        catch (Exception exception) when (transaction.IsOpen)
        {
            refusal = exception;
        }
    }

    public void Complete()
    {
        if (refusal is null)
        {
            completion.SetResult(result!);
        }
        else
        {
            completion.SetException(refusal);
        }
    }

    public void Fail(Exception failure) => completion.SetException(failure);
}
