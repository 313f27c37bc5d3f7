using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Explanations;

/// <summary>
/// Explanations for as long as somebody may ask for them: in memory, so many and no more, and found only by an id that
/// cannot be guessed.
/// </summary>
public sealed class ExplanationStore(IOptions<ExplanationOptions> options, TimeProvider clock)
{
    private readonly Lock door = new();
    private readonly Dictionary<string, (string Text, DateTimeOffset Until)> byId = new(StringComparer.Ordinal);
    private readonly Queue<string> inOrder = new();

    private DateTimeOffset minute;
    private int madeThisMinute;

    /// <summary>The explanation, or null where there is none of that id, or none any more.</summary>
    public string? Find(string id)
    {
        lock (door)
        {
            return byId.TryGetValue(id, out var kept) && clock.GetUtcNow() < kept.Until ? kept.Text : null;
        }
    }

    /// <summary>Whether another explanation may be made in this minute; counts it.</summary>
    internal bool MayMakeOne()
    {
        lock (door)
        {
            DateTimeOffset now = clock.GetUtcNow();

            if (now - minute >= TimeSpan.FromMinutes(1))
            {
                minute = now;
                madeThisMinute = 0;
            }

            return ++madeThisMinute <= options.Value.PerMinuteMax;
        }
    }

    internal string Keep(string text)
    {
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

        lock (door)
        {
            byId[id] = (text, clock.GetUtcNow() + TimeSpan.FromMinutes(options.Value.KeepMinutes));
            inOrder.Enqueue(id);

            // All are kept for the same time, so that the oldest are also the first to expire.
            while (inOrder.Count > options.Value.ExplanationsMax || clock.GetUtcNow() >= byId[inOrder.Peek()].Until)
            {
                byId.Remove(inOrder.Dequeue());
            }
        }

        return id;
    }
}
