namespace FinTax.Soap.Service.Storage;

/// <summary>What is kept. Whatever one call writes, it writes in one transaction or not at all.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Runs the work in a transaction of its own and answers when that is on disk. If the work throws, nothing it wrote
    /// is kept and the exception is the caller's. Cancelling helps until the work has begun, and not after.
    /// </summary>
    Task<T> WriteAsync<T>(Func<IStoreTransaction, T> work, CancellationToken cancellationToken);
}
