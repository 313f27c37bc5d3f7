using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <summary>Our side of a line of a bank's list: a deduction, or a payment of declared tax.</summary>
internal interface IListedPayment
{
    ReconKey ListedAs { get; }

    string Sender { get; }

    TransactionState State { get; }

    /// <summary>The work date it is booked on.</summary>
    DateOnly WorkDate { get; }

    /// <summary>The bank that lists it; null where that was not kept.</summary>
    string? BankCode { get; }

    /// <summary>Null in a tombstone, as are the voucher and the account.</summary>
    long? AmountMinor { get; }

    string? TaxVoucherNo { get; }

    /// <summary>The account that is debited.</summary>
    string? DebitedAccount { get; }

    /// <summary>The ledger entry that moved the money, if any did.</summary>
    long? EntryId { get; }

    /// <summary>
    /// The journal's number of the move by which it succeeded, which says what batch lists it; null where it has not,
    /// or was reversed before any batch was cut.
    /// </summary>
    long? SucceededMove { get; }
}
