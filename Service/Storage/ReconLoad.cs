namespace FinTax.Soap.Service.Storage;

/// <summary>One acknowledgement of a batch by its bank, as its child packs come in.</summary>
/// <param name="LoadId">What its lines are kept under.</param>
/// <param name="AckNo">The bank's own number of it.</param>
/// <param name="IsAgreed">The bank agrees with the batch as it was listed, and sends no lines.</param>
/// <param name="AllNum">Lines that it announces.</param>
/// <param name="AllSumMinor">Their amounts together.</param>
/// <param name="PackNum">Child packs that it announces.</param>
/// <param name="BeganAt">When the first of them came.</param>
internal sealed record ReconLoad(
    long LoadId, string AckNo, bool IsAgreed, int AllNum, long AllSumMinor, int PackNum, DateTimeOffset BeganAt);
