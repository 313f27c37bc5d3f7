namespace FinTax.Soap.Service.Storage;

/// <param name="Subject">What kind of thing moved: Deduction, Agreement, Transfer.</param>
/// <param name="SubjectKey">Which one.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it reached.</param>
/// <param name="At">When.</param>
/// <param name="Cause">The MessageId of the call that moved it.</param>
internal sealed record JournalMove(
    string Subject, string SubjectKey, string From, string To, DateTimeOffset At, string Cause);
