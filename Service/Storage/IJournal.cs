namespace FinTax.Soap.Service.Storage;

/// <summary>Every move of every state, in order. It is appended to and never changed.</summary>
internal interface IJournal
{
    /// <returns>The number of the move: later moves have higher ones.</returns>
    long Append(JournalMove move);

    /// <summary>The number of the latest move; 0 before the first.</summary>
    long ReadLatest();

    IReadOnlyList<JournalMove> Read(string subject, string subjectKey);
}
