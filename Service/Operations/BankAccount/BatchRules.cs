using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// What a batch must be to be taken in. Nothing here looks into an item: the rules of SubmitTransfer do, when its turn
/// has come.
/// </summary>
internal static class BatchRules
{
    public static RuleViolation? CountIsThatOfItems(string group, int count, int items) =>
        count == items
            ? null
            : new RuleViolation(
                $"{group}/Count", "FT1103.Items",
                "The count is not the number of items.", "总笔数与明细笔数不符。");

    public static RuleViolation? TotalIsTheSumOfItems(string group, decimal total, IEnumerable<decimal> amounts) =>
        Sums.Agree(total, amounts)
            ? null
            : new RuleViolation(
                $"{group}/Total", "FT1102.Items",
                "The total is not the sum of its items.", "总金额与明细合计不符。");

    public static IEnumerable<RuleViolation> NumbersUsedTwice(string group, IEnumerable<int> numbers)
    {
        HashSet<int> seen = [];

        return numbers.Index().Where(number => !seen.Add(number.Item)).Select(number => new RuleViolation(
            NumberField(group, number.Index), "FT1105.ItemNo",
            "The number is used twice in the batch.", "明细序号重复。"));
    }

    public static string NumberField(string group, int index) => $"{group}/Items/Item[{index + 1}]/No";
}
