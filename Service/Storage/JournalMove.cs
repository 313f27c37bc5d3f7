namespace FinTax.Soap.Service.Storage;

/// <param name="Subject">What kind of thing moved: Deduction, Agreement, Transfer.</param>
/// <param name="SubjectKey">Which one.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it reached.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why, in the words of the state table.</param>
/// <param name="MessageId">The message that it was moved for.</param>
internal sealed record JournalMove(
    string Subject, string SubjectKey, string From, string To, DateTimeOffset At, string Cause, string MessageId);
