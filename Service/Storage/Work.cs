namespace FinTax.Soap.Service.Storage;

/// <summary>Work of ours, that no caller waits for. Its message is empty where none asked for it.</summary>
internal sealed record Work(IStoreTransaction Stores, DateTimeOffset Now, string MessageId = "") : IWork;
