namespace FinTax.Soap.Service.Storage;

/// <param name="AccountNo">Whose balance moves.</param>
/// <param name="EntrySeq">The account's own count of its postings.</param>
/// <param name="AmountMinor">Added to the balance; negative is a debit.</param>
/// <param name="BalanceAfterMinor">The balance then.</param>
internal sealed record Posting(string AccountNo, long EntrySeq, long AmountMinor, long BalanceAfterMinor);
