namespace FinTax.Soap.Service.Storage;

/// <summary>Red confirmations.</summary>
internal interface IRedConfirmationStore
{
    RedConfirmationRecord? Find(string confirmationNo);

    /// <summary>All confirmations of an invoice, the latest first.</summary>
    IReadOnlyList<RedConfirmationRecord> ReadOf(string blueInvoiceNo);

    /// <summary>Keeps the confirmation as new, or in place of what was kept under its number.</summary>
    void Save(RedConfirmationRecord confirmation);
}
