namespace FinTax.Soap.Service.Storage;

/// <summary>The part of a pack that came in one message.</summary>
/// <param name="PackId">Of which pack.</param>
/// <param name="No">Its number, from 1.</param>
/// <param name="Size">Its items.</param>
/// <param name="WorkDate">The work date that its items are booked on.</param>
/// <param name="MessageId">Of its message: its items are carried out for that.</param>
/// <param name="TraceId">Of the same.</param>
/// <param name="Channel">Of the same.</param>
/// <param name="Content">What all its items have in common, as JSON in the contract's words.</param>
internal sealed record ChildPackRecord(
    long PackId,
    int No,
    PackSize Size,
    DateOnly WorkDate,
    string MessageId,
    string TraceId,
    string? Channel,
    string Content);
