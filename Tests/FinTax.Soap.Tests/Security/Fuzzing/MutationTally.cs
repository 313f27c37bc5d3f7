using System.Collections.Concurrent;
using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Tests.Large;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>
/// Judges altered messages: one that is accepted must mean, in everything that the verifier vouches for, exactly what
/// one of the genuine messages means that it was made from. Counts the outcomes.
/// </summary>
internal sealed class MutationTally(MessageVerifier verifier, Func<MessageSource, SoapMessage>? parse = null)
{
    private const int FailuresShown = 3;

    // Every so many-th message is read from a file as well, as long ones are; a file takes longer than the reading.
    private const int ReadFromFileEach = 8;

    private int judged;

    private readonly ConcurrentDictionary<string, int> counts = new();
    private readonly ConcurrentQueue<string> failures = new();

    internal IEnumerable<KeyValuePair<string, int>> Counts =>
        counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal);

    internal IEnumerable<string> Failures => failures.Take(FailuresShown);

    internal int Total => counts.Values.Sum();

    internal string MeaningOf(byte[] genuine) =>
        OutcomeOf(genuine) is { Meaning: { Length: > 0 } meaning }
            ? meaning
            : throw new InvalidOperationException("The message is not genuine.");

    internal void Judge(string alteration, byte[] altered, params string[] genuineMeanings)
    {
        VerifierOutcome outcome = OutcomeOf(altered);

        if (Interlocked.Increment(ref judged) % ReadFromFileEach == 0)
        {
            using var file = new SpooledFile(altered);

            if (OutcomeOf(file.Source) is { } read && read.Meaning != outcome.Meaning)
            {
                Count("ANOTHER MESSAGE IN A FILE");
                failures.Enqueue($"{alteration}\n{Encoding.UTF8.GetString(altered)}\n{outcome} in memory\n{read} from a file\n");
            }
        }

        if (outcome.Meaning is null)
        {
            Count("refused: " + outcome.Rule);
        }
        else if (outcome.Meaning == VerifierOutcome.Nobody)
        {
            Count("taken as nobody's, nothing of it as signed");
        }
        else if (genuineMeanings.Contains(outcome.Meaning))
        {
            Count("accepted: what is vouched for is unchanged");
        }
        else
        {
            Count("ACCEPTED ALTERED");
            failures.Enqueue($"{alteration}\n{Encoding.UTF8.GetString(altered)}\nis taken for\n{outcome.Meaning}\n");
        }
    }

    private VerifierOutcome OutcomeOf(MessageSource source) =>
        parse is null ? VerifierOutcome.Of(source, verifier) : VerifierOutcome.Of(() => parse(source), verifier);

    private void Count(string outcome) => counts.AddOrUpdate(outcome, 1, (_, count) => count + 1);
}
