using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <summary>A payment of dues at the bank.</summary>
internal sealed record DeclaredPaymentRecord(
    string Sender,
    LevyNumber Key,
    TransactionState State,
    DateOnly WorkDate,
    DateTimeOffset FirstSeen,
    string TaxOrgCode,
    string TaxpayerId,
    Money Amount) : IListedPayment
{
    public string? ResultCode { get; init; }

    /// <summary>The account that is debited: the payer's, or the clearing account where it is paid in cash.</summary>
    public string? DebitedAccount { get; init; }

    /// <summary>The payment as it was ordered, as JSON in the contract's words.</summary>
    public string? Ordered { get; init; }

    /// <summary>The entry by which the embedded bureau was paid; null where another system books it.</summary>
    public long? EntryId { get; init; }

    /// <summary>The entry that debited the payer for another system; null where nothing is held of it here.</summary>
    public long? CollectedEntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>What the payment can be refunded by.</summary>
    public string? TaxVoucherNo { get; init; }

    public long? SucceededMove { get; init; }

    ReconKey IListedPayment.ListedAs => ReconKey.Of(TaxOrgCode, Key);

    string? IListedPayment.BankCode => Key.BankCode;

    long? IListedPayment.AmountMinor => Amount.Minor;

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{Key}";
}
