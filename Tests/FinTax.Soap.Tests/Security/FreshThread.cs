namespace FinTax.Soap.Tests.Security;

/// <summary>A thread that has read no message yet, and that no other test goes on with.</summary>
internal static class FreshThread
{
    internal static T Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .GetAwaiter().GetResult();
}
