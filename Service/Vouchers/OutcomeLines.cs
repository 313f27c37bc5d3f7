using System.Globalization;
using System.Text;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// The outcomes of a pack's items as lines of a file: values separated by commas, in UTF-8 [RFC 4180]. In come the
/// outcomes of one child pack, out go bytes that are the same for the same outcomes; it refuses nothing.
/// </summary>
internal static class OutcomeLines
{
    private const string Head = "TraceNo,TaxVoucherNo,Amount,TaxDate,State,Code,Text,Rule,BankSerialNo";
    private const string End = "\r\n";

    /// <param name="outcomes">Those of one child pack.</param>
    /// <param name="isFirst">It is the beginning of the file, where the names of the values stand.</param>
    public static byte[] Write(IEnumerable<ItemOutcome> outcomes, bool isFirst)
    {
        StringBuilder lines = new();

        if (isFirst)
        {
            lines.Append(Head).Append(End);
        }

        foreach (ItemOutcome outcome in outcomes)
        {
            lines.AppendJoin(',', Values(outcome).Select(Quoted)).Append(End);
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static IEnumerable<string?> Values(ItemOutcome outcome) =>
    [
        outcome.TraceNo,
        outcome.TaxVoucherNo,
        outcome.Amount.ToString(CultureInfo.InvariantCulture),
        outcome.TaxDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WireName.Of(outcome.State),
        outcome.Result.Code,
        outcome.Result.Text,
        outcome.Rule,
        outcome.BankSerialNo,
    ];

    // What might end a value is put in quotation marks. [RFC 4180 §2]
    private static string? Quoted(string? value) =>
        value is not null && value.AsSpan().IndexOfAny("\",\r\n") >= 0
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
