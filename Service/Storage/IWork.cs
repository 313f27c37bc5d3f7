namespace FinTax.Soap.Service.Storage;

/// <summary>A piece of work inside a transaction, whoever does it: a call, or a worker that nobody waits for.</summary>
internal interface IWork
{
    IStoreTransaction Stores { get; }

    /// <summary>One time for all that the work writes and says.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The message that it is done for.</summary>
    string MessageId { get; }
}
