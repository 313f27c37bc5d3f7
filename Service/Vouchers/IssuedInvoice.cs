using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>An invoice with what it was given when it was issued: all that a file of it says.</summary>
/// <param name="Content">What was asked for; its amounts are negative in a red one.</param>
/// <param name="No">Its number, 20 digits.</param>
/// <param name="IssueDate">The date that it shows.</param>
/// <param name="BlueNo">The invoice that a red one reddens.</param>
internal sealed record IssuedInvoice(Invoice Content, string No, DateOnly IssueDate, string? BlueNo);
