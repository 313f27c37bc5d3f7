using System.Globalization;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations;

/// <summary>The numbers that the embedded tax bureau gives out. Each has a series of its own, so that it is given once.</summary>
internal static class BureauNumbers
{
    /// <summary>Of a payment of declared tax: the 18 characters that a voucher number may have.</summary>
    public static string TaxVoucherNo(IWork work, DateOnly workDate) =>
        Invariant($"4{workDate:yyyyMMdd}{work.Stores.Counters.Next("voucher"):D9}");

    public static string AcceptanceNo(IWork work, DateOnly workDate) =>
        Invariant($"A{workDate:yyyyMMdd}{work.Stores.Counters.Next("acceptance"):D9}");

    public static string DeclarationNo(IWork work, DateOnly workDate) =>
        Invariant($"D{workDate:yyyyMMdd}{work.Stores.Counters.Next("declaration"):D9}");

    public static string ConfirmationNo(IWork work, DateOnly workDate) =>
        Invariant($"R{workDate:yyyyMMdd}{work.Stores.Counters.Next("red confirmation"):D9}");

    /// <summary>
    /// Twenty digits: the year, the province, 1 for the channel, and the number of the invoice in the year and province.
    /// </summary>
    public static string InvoiceNo(IWork work, DateOnly issueDate, TaxOffice office)
    {
        string series = Invariant($"{issueDate:yy}{office.ProvinceCode}");

        return Invariant($"{series}1{work.Stores.Counters.Next($"invoice {series}"):D15}");
    }

    private static string Invariant(FormattableString number) => number.ToString(CultureInfo.InvariantCulture);
}
