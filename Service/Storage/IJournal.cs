namespace FinTax.Soap.Service.Storage;

/// <summary>Every move of every state, in order. It is appended to and never changed.</summary>
internal interface IJournal
{
    void Append(JournalMove move);

    IReadOnlyList<JournalMove> Read(string subject, string subjectKey);
}
