using System.Globalization;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations;

/// <summary>The initiators' identifiers as one text, as the fault schema shows them: parts joined by slashes.</summary>
internal static class BusinessKeys
{
    public static DeductionKey Of(TransactionKey key) => new(key.TaxOrgCode, key.EntrustDate, key.TraceNo, key.PackNo);

    public static TransactionKey Of(DeductionKey key) => new()
    {
        TaxOrgCode = key.TaxOrgCode,
        EntrustDate = key.EntrustDate,
        TraceNo = key.TraceNo,
        PackNo = key.PackNo,
    };

    public static ReconKey Of(BankLine line) => new(line.Kind ?? ReconKind.Deduction, Of(line.Key));

    // The bank's: one that is somebody else's is refused before anything is kept under it.
    public static string Of(AcknowledgementKey key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{key.BankCode}/{key.ChkDate:yyyy-MM-dd}/{key.ChkAcctOrd}/{key.AckNo}/{key.CurPackNo}");

    public static string Of(CancelKey key) => Join(key.TaxOrgCode, key.EntrustDate, key.CancelNo);

    /// <summary>Reads what was written of one.</summary>
    public static CancelKey ParseCancelKey(string text)
    {
        DeductionKey parts = DeductionKey.Parse(text);

        return new() { TaxOrgCode = parts.TaxOrgCode, EntrustDate = parts.EntrustDate, CancelNo = parts.TraceNo };
    }

    public static string Of(string sender, Agreement agreement) => Join(sender, agreement.EntrustDate, agreement.VcNo);

    public static string Of(string sender, Contracts.Bank.Transfer transfer) => $"{sender}/{transfer.ClientSerialNo}";

    public static LevyNumber Of(LevyKey key) => new(key.BankCode, key.EntrustDate, key.LevyNo);

    public static string Of(RefundKey key) => Join(key.TaxOrgCode, key.EntrustDate, key.PackNo);

    public static string Of(PackKey key) => Join(key.TaxOrgCode, key.EntrustDate, key.PackNo);

    /// <summary>Each message of a pack has a receipt of its own.</summary>
    public static string Of(PackKey key, ChildPack? child) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(key)}/{child?.No ?? 1}");

    public static string Of(StopKey key) => Join(key.TaxOrgCode, key.EntrustDate, key.StopNo);

    // The sender's: a stranger who names somebody else's taxpayer takes nobody's key.
    public static string Of(string sender, FilingKey key) => $"{sender}/{FilingKeys.NumberOf(key)}";

    public static string Of(string sender, StatementKey key) => $"{sender}/{FilingKeys.NumberOf(key)}";

    public static string Of(string sender, Invoice invoice) => $"{sender}/{invoice.RequestSerial}";

    public static string Of(string sender, RedInvoice invoice) => $"{sender}/{invoice.RequestSerial}";

    public static string Of(string sender, RedApplication application) => $"{sender}/{application.ApplySerial}";

    public static string Of(string sender, Contracts.Bank.Recall recall) => $"{sender}/{recall.RecallNo}";

    public static string Of(string sender, Contracts.Bank.TransferReturn returned) => $"{sender}/{returned.ReturnNo}";

    public static string Of(string sender, Contracts.Bank.TransferBatch batch) => OfBatch(sender, batch.BatchNo);

    public static string Of(string sender, Contracts.Bank.Payroll payroll) => OfBatch(sender, payroll.BatchNo);

    public static string Of(string sender, Contracts.Bank.BatchStop stop) => $"{sender}/{stop.StopNo}";

    public static string OfBatch(string sender, string batchNo) => $"{sender}/{batchNo}";

    private static string Join(string organisation, DateOnly date, string number) =>
        string.Create(CultureInfo.InvariantCulture, $"{organisation}/{date:yyyy-MM-dd}/{number}");
}
