using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.BankAccount.GetTransferBatchResult;

/// <summary>The items of a batch, page by page: the mark of a page says how many were shown before it.</summary>
internal static class BatchPages
{
    public const int ItemsPerPageMax = 100;

    public static RuleViolation? TagIsOneOfOurs(TransferBatchQuery query) =>
        query.NextTag is null || ShownBefore(query) is not null
            ? null
            : new RuleViolation(
                "Query/NextTag", "FT1105.NextTag", "The mark of the next page is not one of ours.", "下页标记无效。");

    /// <summary>Null where the mark is none.</summary>
    public static int? ShownBefore(TransferBatchQuery query) =>
        query.NextTag is null ? 0
        : int.TryParse(query.NextTag, NumberStyles.None, CultureInfo.InvariantCulture, out int shown) ? shown
        : null;

    public static string TagAfter(int shown) => shown.ToString(CultureInfo.InvariantCulture);
}
