using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>When the bureau accepts a return, beside those that its period has already.</summary>
internal static class FilingRules
{
    /// <summary>Null when it is accepted.</summary>
    /// <param name="key">The return's key.</param>
    /// <param name="duty">What the taxpayer has to file on this form, if anything.</param>
    /// <param name="earlier">The period's returns so far.</param>
    /// <param name="isPaidInPart">Whether any tax of the return that stands is paid.</param>
    public static ResultCode? ReasonToReject(
        FilingKey key, TaxDuty? duty, IReadOnlyList<FilingRecord> earlier, Func<FilingRecord, bool> isPaidInPart)
    {
        FilingRecord? standing = Standing(earlier);

        return key.ReturnType switch
        {
            _ when duty is null || !Fits(duty.Cycle, key) => ResultCodes.NotObliged,
            _ when key.Revision != NextRevision(earlier) => ResultCodes.RevisionDiffers,
            ReturnType.Original when standing is not null => ResultCodes.FiledAlready,
            ReturnType.Original => null,
            _ when standing is null => ResultCodes.NothingToCorrect,
            ReturnType.Correction when !MayGo(standing, earlier, isPaidInPart) => ResultCodes.NotCorrectable,
            _ => null,
        };
    }

    /// <summary>The return of the period, its supplements aside; null where none stands.</summary>
    public static FilingRecord? Standing(IEnumerable<FilingRecord> filings) => filings.FirstOrDefault(
        filing => Stands(filing) && filing.Key.ReturnType != ReturnType.Supplement);

    /// <summary>A return may be corrected or voided while nothing of it is paid and no supplement stands upon it.</summary>
    public static bool MayGo(
        FilingRecord filing, IReadOnlyList<FilingRecord> ofItsPeriod, Func<FilingRecord, bool> isPaidInPart) =>
        filing.State == FilingState.Accepted
        && !isPaidInPart(filing)
        && (filing.Key.ReturnType == ReturnType.Supplement
            || !ofItsPeriod.Any(other => Stands(other) && other.Key.ReturnType == ReturnType.Supplement));

    private static bool Stands(FilingRecord filing) => filing.State is FilingState.Accepted or FilingState.Paid;

    private static bool Fits(FilingCycle cycle, FilingKey key) => cycle == FilingCycle.Month
        ? TaxPeriods.IsMonth(key.PeriodStart, key.PeriodEnd)
        : TaxPeriods.IsQuarter(key.PeriodStart, key.PeriodEnd);

    private static int NextRevision(IEnumerable<FilingRecord> earlier) => earlier
        .Where(filing => filing.State != FilingState.Rejected)
        .Select(filing => filing.Key.Revision + 1)
        .DefaultIfEmpty(0)
        .Max();
}
