namespace FinTax.Soap.Service.Storage;

/// <summary>The batches that banks are given to reconcile, their child packs, and how far each has come.</summary>
internal interface IReconBatchStore
{
    ReconBatchRecord? Find(string bankCode, DateOnly chkDate, int ord);

    /// <summary>The last of the chain.</summary>
    ReconBatchRecord? FindLatest(string bankCode, DateOnly chkDate);

    /// <summary>All of the chain, in its order.</summary>
    IReadOnlyList<ReconBatchRecord> ReadChain(string bankCode, DateOnly chkDate);

    /// <summary>The batch that has waited longest in one of the states that work is left in.</summary>
    ReconBatchRecord? FindAtWork();

    /// <summary>Those that wait for child packs of their banks since before a time.</summary>
    IReadOnlyList<ReconBatchRecord> ReadLoading(DateTimeOffset before, int atMost);

    /// <summary>When batches were last cut on a work date, whichever banks'; null before the first.</summary>
    DateTimeOffset? LastCutAt(DateOnly chkDate);

    /// <summary>Keeps a batch as new, under a number that is answered.</summary>
    ReconBatchRecord Add(ReconBatchRecord batch);

    /// <summary>Keeps a batch in place of what was kept under its number.</summary>
    void Save(ReconBatchRecord batch);

    /// <summary>Keeps a child pack as new, or in place of what was kept under its number.</summary>
    void SavePack(long batchId, ReconPack pack);

    ReconPack? FindPack(long batchId, int packNo);

    IReadOnlyList<ReconPack> ReadPacks(long batchId, int afterNo, int atMost);
}
