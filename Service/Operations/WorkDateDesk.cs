using System.Globalization;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Operations;

/// <summary>The operator's door to the work dates. What it says is for people.</summary>
public static class WorkDateDesk
{
    /// <summary>Carries an order out: <c>open</c> or <c>close</c> with a date, <c>batch</c>, or <c>show</c>.</summary>
    /// <returns>What was done, and whether it was what was asked for.</returns>
    public static async Task<(bool IsDone, string Says)> CarryOutAsync(
        IServiceProvider services, string order, CancellationToken cancellationToken)
    {
        DayCut dayCut = services.GetRequiredService<DayCut>();

        switch (order.Split(' '))
        {
            case ["show"]:
                return (true, await ShowAsync(dayCut, cancellationToken).ConfigureAwait(false));

            case ["open", string date] when TryParse(date, out DateOnly workDate):
                return await dayCut.OpenAsync(workDate, cancellationToken).ConfigureAwait(false)
                    ? (true, $"{date} is open, and current.")
                    : (false, $"{date} is not later than the current work date: none is opened twice.");

            case ["close", string date] when TryParse(date, out DateOnly workDate):
                return await dayCut.CloseAsync(workDate, cancellationToken).ConfigureAwait(false)
                    ? (true, $"{date} is closed. What is in doubt on it is asked for now, and reversed where that does not settle it.")
                    : (false, $"{date} is not open, or it is the current work date: open the next one first.");

            case ["batch"]:
                int banks = await services.GetRequiredService<ReconciliationDesk>()
                    .CutAsync(cancellationToken).ConfigureAwait(false);

                return (true, $"A batch to reconcile was cut for each of {banks} banks.");

            default:
                return (false, "Say one of: show, open <yyyy-MM-dd>, close <yyyy-MM-dd>, batch.");
        }
    }

    private static async Task<string> ShowAsync(DayCut dayCut, CancellationToken cancellationToken)
    {
        IReadOnlyList<WorkDateRecord> open = await dayCut.ReadOpenAsync(cancellationToken).ConfigureAwait(false);

        return open.Count == 0
            ? "No work date is open."
            : $"Open, the current one last: {string.Join(", ", open.Select(date => date.WorkDate.ToString("O", CultureInfo.InvariantCulture)))}.";
    }

    private static bool TryParse(string text, out DateOnly workDate) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out workDate);
}
