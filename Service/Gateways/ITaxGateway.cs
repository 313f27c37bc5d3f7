using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways;

/// <summary>
/// The system of record of tax payments. It answers within the call's transaction: with what it has booked, or, where it
/// is at a distance, with Pending, and then what is to be sent has been journalled and goes out when that is on disk.
/// </summary>
internal interface ITaxGateway
{
    /// <summary>The system that is at a distance, by its name in the settings; null for the embedded ledger.</summary>
    string? System { get; }

    /// <summary>It keeps its own accounts, agreements and dues, and decides by them.</summary>
    bool IsRemote => System is not null;

    /// <summary>
    /// It keeps the accounts of this bank too, and debits them. Where it does not, what the bank collects is taken
    /// here.
    /// </summary>
    bool KeepsAccountsOf(string bankCode);

    /// <summary>Debits the tax.</summary>
    GatewayAnswer Debit(DeductTaxRequest request, DeductionRecord deduction, ISendingWork work);

    /// <summary>Pays dues with what a bank collects.</summary>
    GatewayAnswer Pay(PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ISendingWork work);

    /// <summary>Takes a debit back, or bars one that may still arrive.</summary>
    GatewayAnswer Reverse(DeductionRecord original, string cancelNo, string reason, ISendingWork work);
}
