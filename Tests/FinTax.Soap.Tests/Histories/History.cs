using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Histories;

/// <summary>
/// What happens to one business key, and what its initiator was told: the model. It knows nothing of states and tables,
/// only what must hold for whoever believes the replies.
/// </summary>
internal abstract class History(int number, DateOnly workDate, Random random)
{
    private readonly List<Task> underWay = [];
    private TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Number => number;

    /// <summary>As the calls about it are journalled.</summary>
    public abstract string Key { get; }

    /// <summary>For the line and the bank: what happens to this key does not depend on what happens to another.</summary>
    public Random Fate { get; } = new(random.Next());

    public int StepsLeft { get; set; } = random.Next(2, 9);

    public List<string> Steps { get; } = [];

    protected DateOnly WorkDate => workDate;

    protected string SerialNo { get; } = $"{number:D8}";

    protected Random Random => random;

    /// <summary>Sends something about the key. A reply that is held back is not waited for.</summary>
    public async Task StepAsync(EmbeddedService service)
    {
        StepsLeft--;
        Task step = NextAsync(service);

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
    public abstract Task AskAllAgainAsync(EmbeddedService service);

    /// <summary>Holds the books against what was told.</summary>
    public abstract Task AssertPromisesAsync(EmbeddedService service, FarBank bank);

    public override string ToString() => $"history {number} ({Key}): {string.Join("; ", Steps)}";

    public void Promise(bool holds, string promise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise, this);
        }
    }

    protected abstract Task NextAsync(EmbeddedService service);

    // Null when there is no answer: a refusal, or the service was stopped meanwhile.
    protected async Task<OperationReply?> AskAsync(EmbeddedService service, IRequest request, string step)
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

    protected void AssertSame<TKey>(Dictionary<TKey, byte[]> kept, TKey key, OperationReply reply)
        where TKey : notnull
    {
        byte[] payload = reply.Payload!.Value.ToArray();
        Promise(kept.TryAdd(key, payload) || kept[key].SequenceEqual(payload), $"two different receipts for {key}");
    }
}

internal sealed class BrokenPromiseException(string promise, History history) : Exception($"{promise}: {history}")
{
    public int HistoryNumber => history.Number;
}
