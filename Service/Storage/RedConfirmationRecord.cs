using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Storage;

/// <summary>A red confirmation.</summary>
/// <param name="ConfirmationNo">Its number.</param>
/// <param name="Sender">The node that applied.</param>
/// <param name="ApplySerial">The sender's number of the application.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BlueInvoiceNo">What is reddened.</param>
/// <param name="Role">Which side applied.</param>
/// <param name="ExTax">Amount without tax, positive.</param>
/// <param name="Tax">Tax.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
/// <param name="Content">The application itself, as JSON in the contract's words.</param>
internal sealed record RedConfirmationRecord(
    string ConfirmationNo,
    string Sender,
    string ApplySerial,
    RedConfirmationState State,
    string BlueInvoiceNo,
    ApplicantRole Role,
    Money ExTax,
    Money Tax,
    DateTimeOffset ExpiresAt,
    string Content)
{
    /// <summary>Its name in the journal.</summary>
    public override string ToString() => ConfirmationNo;
}
