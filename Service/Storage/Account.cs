namespace FinTax.Soap.Service.Storage;

/// <param name="AccountNo">As partners write it.</param>
/// <param name="Name">The holder's name.</param>
/// <param name="Kind">Whose money it holds.</param>
/// <param name="OwnerNode">The partner whose account it is; empty for our own.</param>
/// <param name="BankCode">The bank that keeps it.</param>
/// <param name="Currency">The only currency it holds.</param>
/// <param name="Status">Whether it may be posted to.</param>
/// <param name="BalanceMinor">Positive is the holder's money.</param>
/// <param name="LastEntrySeq">The number of its postings so far, which numbers its statement.</param>
internal sealed record Account(
    string AccountNo,
    string Name,
    AccountKind Kind,
    string OwnerNode,
    string BankCode,
    string Currency,
    AccountStatus Status,
    long BalanceMinor = 0,
    long LastEntrySeq = 0);

internal enum AccountKind
{
    /// <summary>A partner's bank account. Never below zero.</summary>
    Bank,

    /// <summary>Tax that was paid in. Never below zero.</summary>
    Treasury,

    /// <summary>Money on its way to and from other banks.</summary>
    Clearing,

    /// <summary>The other side of opening balances, so that all balances together are zero.</summary>
    Opening,
}

internal enum AccountStatus
{
    Active,
    Frozen,
    Closed,
}
