using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// A batch as its message brings it, whatever its items pay for. Nothing here looks into an item: the rules of
/// SubmitTransfer do, when its turn has come.
/// </summary>
/// <param name="Kind">What its items are.</param>
/// <param name="Group">The group of the message that it stands in.</param>
/// <param name="BatchNo">Its number.</param>
/// <param name="Count">What it says that its items are.</param>
/// <param name="Total">What it says that they come to.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Items">Its items.</param>
internal sealed record SubmittedBatch(
    PackKind Kind,
    string Group,
    string BatchNo,
    int Count,
    decimal Total,
    string? Currency,
    IReadOnlyList<SubmittedItem> Items)
{
    /// <summary>What all items have in common, as it is kept; empty where each says all of itself.</summary>
    public string Content { get; init; } = "";

    public IEnumerable<RuleViolation?> Violations() =>
    [
        Count == Items.Count
            ? null
            : new RuleViolation(
                $"{Group}/Count", "FT1103.Items",
                "The count is not the number of items.", "总笔数与明细笔数不符。"),
        Sums.Agree(Total, Items.Select(item => item.Amount))
            ? null
            : new RuleViolation(
                $"{Group}/Total", "FT1102.Items",
                "The total is not the sum of its items.", "总金额与明细合计不符。"),
        .. NumbersUsedTwice(),
    ];

    /// <summary>Puts the items aside, and says so.</summary>
    public TransferBatchReceipt Receive(CallScope scope)
    {
        string currency = Currencies.Of(Currency);
        PackSize size = new(Count, Money.Of(Total, currency));
        PackUpload upload = new(
            Kind, BusinessKeys.OfBatch(scope.Caller.NodeCode, BatchNo), size, ChildPackNum: 1, ChildPackNo: 1, size)
        {
            Content = Content,
            NumberField = NumberField,
            Items =
            [
                .. Items.Select(item => new UploadedItem(
                    TransferPackKind.ItemNo(item.No), Money.Of(item.Amount, currency), item.Content)),
            ],
        };

        return BatchReceipts.Of(BatchNo, PackIntake.Receive(upload, scope), scope);
    }

    private IEnumerable<RuleViolation> NumbersUsedTwice()
    {
        HashSet<int> seen = [];

        return Items.Index().Where(item => !seen.Add(item.Item.No)).Select(item => new RuleViolation(
            NumberField(item.Index), "FT1105.ItemNo",
            "The number is used twice in the batch.", "明细序号重复。"));
    }

    private string NumberField(int index) => $"{Group}/Items/Item[{index + 1}]/No";
}

/// <param name="No">Its number, which is once in the batch.</param>
/// <param name="Amount">What it is about.</param>
/// <param name="Content">The item itself, as it is kept.</param>
internal sealed record SubmittedItem(int No, decimal Amount, string Content);
