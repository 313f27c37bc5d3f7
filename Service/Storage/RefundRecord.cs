using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <summary>One refund of a pack.</summary>
/// <param name="Sender">The node that requested it.</param>
/// <param name="Pack">The pack's key, as one text.</param>
/// <param name="TraceNo">Its number in the pack.</param>
/// <param name="State">ACCEPTED waits to be carried out.</param>
/// <param name="TaxOrgCode">The office that gives it back.</param>
/// <param name="TaxVoucherNo">What was paid.</param>
/// <param name="Amount">At most what was paid.</param>
/// <param name="Payee">Who receives it.</param>
/// <param name="MessageId">Of the request: whatever is done later is done for that message.</param>
internal sealed record RefundRecord(
    string Sender,
    string Pack,
    string TraceNo,
    TransactionState State,
    string TaxOrgCode,
    string TaxVoucherNo,
    Money Amount,
    LedgerParty Payee,
    string MessageId)
{
    public string? ResultCode { get; init; }

    /// <summary>The work date that the money went back on.</summary>
    public DateOnly? WorkDate { get; init; }

    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{Pack}/{TraceNo}";
}
