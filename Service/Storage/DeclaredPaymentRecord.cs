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
    Money Amount)
{
    public string? ResultCode { get; init; }

    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>What the payment can be refunded by.</summary>
    public string? TaxVoucherNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{Key}";
}
