namespace FinTax.Soap.Service.Storage;

/// <summary>Recalls, each client's under its own numbers.</summary>
internal interface IRecallStore
{
    RecallRecord? Find(string sender, string recallNo);

    /// <summary>Recalls that a node is asked about and can still answer, the earliest first.</summary>
    IReadOnlyList<RecallRecord> ReadPendingOfNode(string node, DateTimeOffset now, int atMost);

    /// <summary>Recalls that a bank is asked about and can still answer, the earliest first.</summary>
    IReadOnlyList<RecallRecord> ReadPendingOfBank(string bankCode, DateTimeOffset now, int atMost);

    /// <summary>Keeps the recall as new, or in place of what was kept under its sender and number.</summary>
    void Save(RecallRecord recall);
}
