using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <param name="Sender">The node that entrusted the payment.</param>
/// <param name="Key">The initiator's key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="WorkDate">The work date it is booked on.</param>
/// <param name="FirstSeen">When the key was first seen.</param>
/// <param name="MessageId">Of the message that brought it; for a tombstone, of the reversal.</param>
internal sealed record DeductionRecord(
    string Sender,
    DeductionKey Key,
    TransactionState State,
    DateOnly WorkDate,
    DateTimeOffset FirstSeen,
    string MessageId)
{
    /// <summary>Null in a tombstone: the original never came.</summary>
    public DeductionOrder? Order { get; init; }

    public string? ResultCode { get; init; }

    /// <summary>The ledger entry that moved the money, if any did.</summary>
    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>
    /// The journal's number of the move by which it succeeded, which says what batch lists it; null where it has not,
    /// or was reversed before any batch was cut.
    /// </summary>
    public long? SucceededMove { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{Key}";
}
