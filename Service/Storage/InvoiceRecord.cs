using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Storage;

/// <summary>An invoice that was issued: a blue one, or a red one with negative amounts.</summary>
/// <param name="Sender">The node that asked for it.</param>
/// <param name="RequestSerial">The sender's number of the request.</param>
/// <param name="InvoiceNo">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="IssueDate">The date that it shows.</param>
/// <param name="SellerId">Whose invoice it is.</param>
/// <param name="BuyerId">Null where the buyer gave no number.</param>
/// <param name="ExTax">Amount without tax.</param>
/// <param name="Tax">Tax.</param>
/// <param name="Content">The invoice itself, as JSON in the contract's words.</param>
internal sealed record InvoiceRecord(
    string Sender,
    string RequestSerial,
    string InvoiceNo,
    InvoiceState State,
    DateTimeOffset IssuedAt,
    DateOnly IssueDate,
    string SellerId,
    string? BuyerId,
    Money ExTax,
    Money Tax,
    string Content)
{
    /// <summary>The invoice that a red one reddens.</summary>
    public string? BlueInvoiceNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{Sender}/{RequestSerial}";
}
