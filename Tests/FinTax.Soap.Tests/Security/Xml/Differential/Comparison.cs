using System.Collections.Concurrent;
using System.Text;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>Explains a difference by the names of its classes; null where it is not explained.</summary>
internal delegate IReadOnlyList<string>? Explanation(GeneratedDocument document, Canonical ours, Canonical theirs);

/// <summary>What came of comparing: how often each outcome, and what nobody can explain.</summary>
internal sealed class Comparison
{
    private const int FailuresShown = 5;

    private readonly ConcurrentDictionary<string, int> counts = new();
    private readonly ConcurrentQueue<string> failures = new();

    internal IEnumerable<KeyValuePair<string, int>> Counts => counts.OrderBy(one => one.Key, StringComparer.Ordinal);

    internal IEnumerable<string> Failures => failures.Take(FailuresShown);

    internal int Same(string peer) => counts.GetValueOrDefault($"{peer}: same bytes");

    internal void Count(string peer, string outcome) => counts.AddOrUpdate($"{peer}: {outcome}", 1, (_, count) => count + 1);

    internal void Compare(string peer, GeneratedDocument document, Canonical ours, Canonical theirs, Explanation? explain = null)
    {
        if (ours.Bytes is not { } bytes)
        {
            return;
        }

        if (theirs.Bytes is { } others && bytes.AsSpan().SequenceEqual(others))
        {
            Count(peer, "same bytes");
            return;
        }

        IReadOnlyList<string>? classes = explain?.Invoke(document, ours, theirs);
        FailIf(classes is null or [], peer, document, ours, theirs);

        foreach (string name in classes ?? [])
        {
            Count(peer, name);
        }
    }

    internal void FailIf(bool isFailure, string what, GeneratedDocument document, Canonical ours, Canonical theirs)
    {
        if (!isFailure)
        {
            return;
        }

        Count("FAILED", what);
        failures.Enqueue(
            $"""
            {what}: FUZZ_FIRST_SEED={document.Seed} FUZZ_DOCUMENTS=1, element {document.Apex}, PrefixList "{document.PrefixList}"
            document {Encoding.UTF8.GetString(document.Bytes)}
            ours     {ours}
            theirs   {theirs}

            """);
    }
}
