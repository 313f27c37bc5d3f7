namespace FinTax.Soap.Service.Storage;

/// <summary>One movement of money as a whole: what it was for, and who paid whom.</summary>
internal sealed record LedgerEntry(DateOnly WorkDate, DateTimeOffset BookedAt, LedgerParty Payer, LedgerParty Payee)
{
    public required string Summary { get; init; }

    public string? Usage { get; init; }

    public string? Postscript { get; init; }

    public string? VoucherNo { get; init; }

    public string? EndToEndId { get; init; }
}

/// <summary>A side of a movement, which need not be an account of ours.</summary>
internal sealed record LedgerParty(string Account, string Name, string? BankCode);
