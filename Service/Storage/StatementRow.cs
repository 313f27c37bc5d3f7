namespace FinTax.Soap.Service.Storage;

internal sealed record StatementRow(long EntryId, Posting Posting, LedgerEntry Entry);
