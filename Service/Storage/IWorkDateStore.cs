namespace FinTax.Soap.Service.Storage;

/// <summary>The work dates that were opened and closed, for good: none is opened again.</summary>
internal interface IWorkDateStore
{
    WorkDateRecord? Find(DateOnly workDate);

    /// <summary>The latest that was opened; null before the first.</summary>
    WorkDateRecord? FindLatest();

    /// <summary>Those that are open, the earliest first.</summary>
    IReadOnlyList<WorkDateRecord> ReadOpen();

    void Save(WorkDateRecord workDate);
}

internal sealed record WorkDateRecord(DateOnly WorkDate, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt = null)
{
    public bool IsClosed => ClosedAt is not null;
}
