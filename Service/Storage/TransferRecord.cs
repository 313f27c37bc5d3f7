using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Storage;

internal sealed record TransferRecord(
    string Sender,
    string ClientSerialNo,
    TransferState State,
    DateOnly WorkDate,
    DateTimeOffset SubmittedAt,
    string PayerAccount,
    string PayeeAccount,
    Money Amount)
{
    public string? ResultCode { get; init; }

    public long? EntryId { get; init; }

    public string? BankSerialNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{ClientSerialNo}";
}
