using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.GetStatement;

/// <summary>Reads a page of the statement of one of the caller's own accounts. It refuses a range or a tag that is none.</summary>
internal sealed class GetStatementHandler : IOperationHandler<GetStatementRequest, GetStatementResponse>
{
    public GetStatementResponse Handle(GetStatementRequest request, CallScope scope)
    {
        StatementQuery query = request.Query;
        FieldRules.Require(GetStatementRules.Violations(query));

        return new GetStatementResponse
        {
            Header = scope.ReplyHeader(),
            Statement = scope.FindOwn(query.Account) is { } account ? Page(query, account, scope) : NoSuchAccount(query),
        };
    }

    private static Statement Page(StatementQuery query, Account account, CallScope scope)
    {
        int pageSize = query.PageSize ?? GetStatementRules.RowsPerPageMax;
        long after = query.NextTag is { } tag ? GetStatementRules.EntrySeqOf(tag)!.Value : 0;

        // One more than the page shows tells whether another page follows.
        IReadOnlyList<StatementRow> rows =
            scope.Stores.Ledger.ReadStatement(query.Account, query.From, query.To, after, pageSize + 1);
        StatementEntries entries = [];
        entries.AddRange(rows.Take(pageSize).Select(row => Entry(row, account.Currency)));

        return new Statement
        {
            Account = query.Account,
            Currency = account.Currency,
            From = query.From,
            To = query.To,
            Entries = entries,
            NextTag = rows.Count > pageSize ? GetStatementRules.TagOf(entries[^1].EntrySeq) : null,
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static StatementEntry Entry(StatementRow row, string currency)
    {
        LedgerEntry entry = row.Entry;
        bool isDebit = row.Posting.AmountMinor < 0;
        LedgerParty other = isDebit ? entry.Payee : entry.Payer;

        return new StatementEntry
        {
            EntrySeq = row.Posting.EntrySeq,
            BookDate = entry.WorkDate,
            ValueDate = entry.WorkDate,
            DrCr = isDebit ? DrCr.Debit : DrCr.Credit,
            Amount = new Money(Math.Abs(row.Posting.AmountMinor), currency).ToAmount(),
            BalanceAfter = new Money(row.Posting.BalanceAfterMinor, currency).ToAmount(),
            Counterparty = other.ToParty(),
            Summary = entry.Summary,
            Usage = entry.Usage,
            Postscript = entry.Postscript,
            VoucherNo = entry.VoucherNo,
            BankSerialNo = LedgerGateway.BankSerialNo(row.EntryId, entry.WorkDate),
            EndToEndId = entry.EndToEndId,
        };
    }

    private static Statement NoSuchAccount(StatementQuery query) => new()
    {
        Account = query.Account,
        From = query.From,
        To = query.To,
        Result = ResultCodes.NoSuchAccount.ToResult(),
    };
}
