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
    string MessageId) : IListedPayment
{
    /// <summary>Null in a tombstone: the original never came.</summary>
    public DeductionOrder? Order { get; init; }

    public string? ResultCode { get; init; }

    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    public long? SucceededMove { get; init; }

    ReconKey IListedPayment.ListedAs => ReconKey.Of(Key);

    string? IListedPayment.BankCode => Order?.Bank?.BankCode;

    long? IListedPayment.AmountMinor => Order?.Amount.Minor;

    string? IListedPayment.TaxVoucherNo => Order?.TaxVoucherNo;

    string? IListedPayment.DebitedAccount => Order?.PayerAccount;

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{Key}";
}
