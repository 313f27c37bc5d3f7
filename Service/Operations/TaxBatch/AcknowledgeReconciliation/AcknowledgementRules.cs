using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.AcknowledgeReconciliation;

/// <summary>
/// What an acknowledgement must be to be looked at, by itself, beside its batch, and beside what came before it.
/// </summary>
internal static class AcknowledgementRules
{
    public static IEnumerable<RuleViolation?> Violations(AcknowledgeReconciliationRequest request) =>
    [
        FieldRules.BankCode("Key/BankCode", request.Key.BankCode),
        .. request.Acknowledgement.Verdict == ReconVerdict.Agree ? OfAgreement(request) : OfLines(request),
    ];

    /// <summary>Whoever agrees says with what.</summary>
    public static IEnumerable<RuleViolation?> AgreesWith(Acknowledgement acknowledgement, ReconBatchRecord batch) =>
    [
        acknowledgement.AllNum == batch.LineNum ? null : new RuleViolation(
            "Acknowledgement/AllNum", "FT1103.Batch",
            "The count is not that of the batch.", "总笔数与对账批次不符。"),
        acknowledgement.AllAmt == new Money(batch.LineSumMinor, Currencies.Cny).ToAmount() ? null : new RuleViolation(
            "Acknowledgement/AllAmt", "FT1102.Batch",
            "The sum is not that of the batch.", "总金额与对账批次不符。"),
    ];

    /// <summary>Every child pack says the same of the whole.</summary>
    public static RuleViolation? SaysTheSame(Acknowledgement acknowledgement, ReconLoad load) =>
        acknowledgement.AllNum == load.AllNum
        && acknowledgement.ChildPackNum == load.PackNum
        && Money.Of(acknowledgement.AllAmt, Currencies.Cny).Minor == load.AllSumMinor
            ? null
            : new RuleViolation(
                "Acknowledgement/AllNum", "FT1103.Announced",
                "An earlier child pack has announced another whole.", "与先前子包所报总数不一致。");

    public static RuleViolation KeyTwice(string field) => new(
        field, "FT1105.KeyTwice", "The payment is in the lines twice.", "对账明细重复。");

    private static IEnumerable<RuleViolation?> OfAgreement(AcknowledgeReconciliationRequest request)
    {
        Acknowledgement acknowledgement = request.Acknowledgement;

        yield return acknowledgement.Lines is null && acknowledgement.ChildPackNum is null && request.Key.CurPackNo == 1
            ? null
            : new RuleViolation(
                "Acknowledgement/Verdict", "FT1105.Verdict",
                "Whoever agrees sends no lines.", "确认一致时不应附明细。");
    }

    private static IEnumerable<RuleViolation?> OfLines(AcknowledgeReconciliationRequest request)
    {
        Acknowledgement acknowledgement = request.Acknowledgement;
        BankLines lines = acknowledgement.Lines ?? [];
        int packNum = acknowledgement.ChildPackNum ?? 0;

        yield return request.Key.CurPackNo <= Math.Max(packNum, 1) && (packNum == 0) == (acknowledgement.AllNum == 0)
            ? null
            : new RuleViolation(
                "Acknowledgement/ChildPackNum", "FT1103.ChildPacks",
                "There are no such child packs of so many lines.", "分包总数与总笔数或当前分包号不符。");
        yield return lines.Count == (acknowledgement.CurPackNum ?? 0) && (packNum == 0) == (lines.Count == 0)
            ? null
            : new RuleViolation(
                "Acknowledgement/CurPackNum", "FT1103.Lines",
                "The count is not the number of lines.", "本分包笔数与明细笔数不符。");
        yield return Sums.Agree(acknowledgement.CurPackAmt ?? 0.00m, lines.Select(line => line.Amount))
            ? null
            : new RuleViolation(
                "Acknowledgement/CurPackAmt", "FT1102.Lines",
                "The sum is not that of the lines.", "本分包金额与明细合计不符。");

        HashSet<ReconKey> keys = [];

        for (int place = 0; place < lines.Count; place++)
        {
            yield return PackIsOfADeduction(lines[place], place);
            yield return keys.Add(BusinessKeys.Of(lines[place]))
                ? null
                : KeyTwice($"Acknowledgement/Lines/Line[{place + 1}]/Key");
        }
    }

    private static RuleViolation? PackIsOfADeduction(BankLine line, int place) =>
        line is { Kind: ReconKind.Declared, Key.PackNo: not null }
            ? new RuleViolation(
                $"Acknowledgement/Lines/Line[{place + 1}]/Key/PackNo", "FT1105.PackNo",
                "A payment of declared tax is in no pack.", "银行端缴款不应有包流水号。")
            : null;
}
