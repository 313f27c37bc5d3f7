using System.Globalization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Histories;

/// <summary>
/// What happens to one business key, and what its initiator was told: the model. It knows nothing of states and tables,
/// only what must hold for whoever believes the replies.
/// </summary>
internal sealed class History(int number, DateOnly workDate, bool isRemote, Random random)
{
    // Two amounts that can be paid, and one that the embedded ledger declines.
    private static readonly decimal[] Amounts = [10.00m, 11.00m, 1_000.00m];

    private readonly Dictionary<decimal, byte[]> receipts = [];
    private readonly Dictionary<decimal, TransactionState> told = [];
    private readonly Dictionary<string, byte[]> reversals = [];
    private readonly List<Task> underWay = [];
    private TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int cancelNo;

    public int Number => number;

    public bool IsRemote => isRemote;

    public string TraceNo { get; } = $"{number:D8}";

    public string TaxOrgCode => isRemote ? FarBanks.TaxOrgCode : "13501000000";

    public string Key => $"{TaxOrgCode}/{workDate:yyyy-MM-dd}/{TraceNo}";

    /// <summary>For the line and the bank: what happens to this key does not depend on what happens to another.</summary>
    public Random Fate { get; } = new(random.Next());

    public int StepsLeft { get; set; } = random.Next(2, 9);

    public List<string> Steps { get; } = [];

    public bool WasToldReversed { get; private set; }

    public bool AskedToReverse { get; private set; }

    public IEnumerable<decimal> ToldSucceeded => Told(TransactionState.Succeeded);

    public IEnumerable<decimal> ToldFailed => Told(TransactionState.Failed);

    /// <summary>Sends something about the key. A reply that is held back is not waited for.</summary>
    public async Task StepAsync(EmbeddedService service)
    {
        StepsLeft--;
        Task step = random.Next(10) switch
        {
            < 6 => DeductAsync(service, Amounts[random.Next(8) switch { < 5 => 0, < 7 => 1, _ => 2 }]),
            6 when cancelNo > 0 => ReverseAsync(service, random.Next(cancelNo) + 1),
            < 9 => ReverseAsync(service, ++cancelNo),
            _ => QueryAsync(service),
        };

        if (await Task.WhenAny(step, held.Task) == step)
        {
            await step;
        }
        else
        {
            underWay.Add(step);
            held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The line holds a reply back: nobody waits for it.</summary>
    public void HoldsReply() => held.TrySetResult();

    /// <summary>All replies that will ever come have come.</summary>
    public Task FinishAsync() => Task.WhenAll(underWay);

    /// <summary>What was answered once is answered the same for ever, or refused because the key has gone on.</summary>
    public async Task AskAllAgainAsync(EmbeddedService service)
    {
        foreach (decimal amount in receipts.Keys.ToList())
        {
            await DeductAsync(service, amount);
        }

        foreach (string cancelled in reversals.Keys.ToList())
        {
            await ReverseAsync(service, int.Parse(cancelled, CultureInfo.InvariantCulture));
        }
    }

    public override string ToString() => $"history {number} ({Key}): {string.Join("; ", Steps)}";

    private async Task DeductAsync(EmbeddedService service, decimal amount)
    {
        DeductTaxRequest request = isRemote || amount < 1_000.00m
            ? Requests.DeductTax(TraceNo, amount)
            : Requests.DeductTaxFrom(Requests.PoorAccount, TraceNo, amount);
        request.Key.TaxOrgCode = TaxOrgCode;
        request.Key.EntrustDate = workDate;

        if (await AskAsync(service, request.At(service, workDate), $"deduct {amount}") is not { } reply)
        {
            return;
        }

        TransactionState state = EmbeddedService.Read<DeductTaxResponse>(reply).Receipt.State;
        Steps.Add($"told {state} of {amount}");

        if (state is not (TransactionState.Processing or TransactionState.InDoubt or TransactionState.Reversing))
        {
            AssertSame(receipts, amount, reply);
            told[amount] = state;
        }
    }

    private async Task ReverseAsync(EmbeddedService service, int number)
    {
        AskedToReverse = true;
        ReverseDeductionRequest request = Requests.Reverse(TraceNo, $"{long.Parse(TraceNo, CultureInfo.InvariantCulture) * 100 + number:D8}");
        request.Key.TaxOrgCode = TaxOrgCode;
        request.Key.EntrustDate = workDate;
        request.Reversal.Original.TaxOrgCode = TaxOrgCode;
        request.Reversal.Original.EntrustDate = workDate;

        if (await AskAsync(service, request.At(service, workDate), $"reverse ({number})") is not { } reply)
        {
            return;
        }

        CancelAnswer answer = EmbeddedService.Read<ReverseDeductionResponse>(reply).Receipt.CancelAnswer;
        Steps.Add($"told {answer} by ({number})");
        WasToldReversed |= answer == CancelAnswer.Done;

        if (answer != CancelAnswer.InDoubt)
        {
            AssertSame(reversals, $"{number}", reply);
        }
    }

    private async Task QueryAsync(EmbeddedService service)
    {
        QueryTransactionRequest request = Requests.Query(TraceNo);
        request.Query.Key.TaxOrgCode = TaxOrgCode;
        request.Query.Key.EntrustDate = workDate;
        await AskAsync(service, request.At(service, workDate), "query");
    }

    // Null when there is no answer: a refusal, or the service was stopped meanwhile.
    private async Task<OperationReply?> AskAsync(EmbeddedService service, IRequest request, string step)
    {
        Steps.Add(step);

        try
        {
            return await service.SendAsync(request);
        }
        catch (SoapFaultException refusal)
            when (refusal.LogCode is "FT4001" or "FT4002" or "FT3002" or "FT5001")
        {
            Steps.Add($"refused {refusal.LogCode}");

            return null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private void AssertSame<TKey>(Dictionary<TKey, byte[]> kept, TKey key, OperationReply reply)
        where TKey : notnull
    {
        byte[] payload = reply.Payload!.Value.ToArray();

        if (!kept.TryAdd(key, payload) && !kept[key].SequenceEqual(payload))
        {
            throw new BrokenPromiseException($"two different receipts for {key}", this);
        }
    }

    private IEnumerable<decimal> Told(TransactionState state) =>
        told.Where(receipt => receipt.Value == state).Select(receipt => receipt.Key);
}

internal sealed class BrokenPromiseException(string promise, History history) : Exception($"{promise}: {history}")
{
    public int HistoryNumber => history.Number;
}
