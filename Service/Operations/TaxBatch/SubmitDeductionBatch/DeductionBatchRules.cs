using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.TaxBatch.SubmitDeductionBatch;

/// <summary>
/// What a message of a pack must be to be taken in. Nothing here looks into an item's payment: the rules of DeductTax
/// do, when its turn has come.
/// </summary>
internal static class DeductionBatchRules
{
    public static IEnumerable<RuleViolation?> Violations(SubmitDeductionBatchRequest request, DateOnly workDate)
    {
        DeductionBatch batch = request.Batch;
        var (field, count, total) = batch.ChildPack is { } child
            ? ("Batch/ChildPack", child.Count, child.Total)
            : ("Batch", batch.AllNum, batch.AllAmt);

        return
        [
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, workDate),
            FieldRules.Yuan("Batch/Currency", batch.Currency),
            ChildPackIsOneOfThem(batch),
            CountIsThatOfItems(field, count, batch),
            TotalIsTheSumOfItems(field, total, batch),
            .. NumbersUsedTwice(batch),
        ];
    }

    public static string NumberField(int index) => $"Batch/Items/Item[{index + 1}]/TraceNo";

    private static RuleViolation? ChildPackIsOneOfThem(DeductionBatch batch) =>
        (batch.ChildPackNum, batch.ChildPack) switch
        {
            (null, null) => null,
            ({ } num, { } child) when child.No <= num => null,
            _ => new RuleViolation(
                "Batch/ChildPack", "FT1105.ChildPack",
                "ChildPackNum and ChildPack go together, and No is at most ChildPackNum.", "分包总数与分包号不符。"),
        };

    private static RuleViolation? CountIsThatOfItems(string field, int count, DeductionBatch batch) =>
        count == batch.Items.Count
            ? null
            : new RuleViolation(
                $"{field}/{(batch.ChildPack is null ? "AllNum" : "Count")}", "FT1103.Items",
                "The count is not the number of items.", "总笔数与明细笔数不符。");

    private static RuleViolation? TotalIsTheSumOfItems(string field, decimal total, DeductionBatch batch) =>
        Sums.Agree(total, batch.Items.Select(item => item.Payment.Amount))
            ? null
            : new RuleViolation(
                $"{field}/{(batch.ChildPack is null ? "AllAmt" : "Total")}", "FT1102.Items",
                "The total is not the sum of its items.", "总金额与明细合计不符。");

    private static IEnumerable<RuleViolation> NumbersUsedTwice(DeductionBatch batch)
    {
        HashSet<string> numbers = [];

        return batch.Items.Index().Where(item => !numbers.Add(item.Item.TraceNo)).Select(item => new RuleViolation(
            NumberField(item.Index), "FT1105.ItemNo",
            "The number is used twice in the pack.", "交易流水号重复。"));
    }
}
