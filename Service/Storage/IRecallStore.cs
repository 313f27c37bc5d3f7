namespace FinTax.Soap.Service.Storage;

/// <summary>Recalls, each client's under its own numbers.</summary>
internal interface IRecallStore
{
    RecallRecord? Find(string sender, string recallNo);

    /// <summary>Keeps the recall as new, or in place of what was kept under its sender and number.</summary>
    void Save(RecallRecord recall);
}
