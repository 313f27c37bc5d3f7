using System.Collections.Concurrent;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Kills;

/// <summary>
/// What the partners were told, and after how many kills. A final answer is told once and for all: every later one must
/// be the same to the byte, and what does not agree with it is written down in words.
/// </summary>
internal sealed class PartnersBook
{
    // The words after which nothing more comes; a reversal's are in numbers.
    private static readonly HashSet<string> FinalWords =
        ["SUCCEEDED", "FAILED", "REVERSED", "CANCELLED", "REJECTED", "RETURNED", "REFUSED", "1", "2"];

    // A reversal was first; the work date is closed: nothing was done. Nothing was sent: it may be sent again.
    private static readonly HashSet<string> Refusals = ["FT4002", "FT3002", "FT5001"];

    private readonly ConcurrentDictionary<string, Answer> answers = new();
    private int lateAnswers;

    internal int Kills { get; set; }

    internal int Answered => answers.Count;

    /// <summary>How many intents were carried out by a process that ended before their partner was told.</summary>
    internal int LateAnswers => lateAnswers;

    internal ConcurrentBag<string> Broken { get; } = [];

    /// <summary>The final word on an intent, or null.</summary>
    internal string? WordOn(Intent intent) => answers.GetValueOrDefault(intent.Key)?.Word;

    /// <summary>The number that the bank gave to a transfer that it has made.</summary>
    internal string BankSerialNoOf(Intent transfer) => answers[transfer.Key].BankSerialNo!;

    /// <summary>Keeps what came back. Says whether nothing more is to be expected of it.</summary>
    internal bool Receive(Message message, string reply)
    {
        string word = Reply.Values(reply, "Fault").Any()
            ? Reply.Values(reply, "Code").LastOrDefault() ?? "a fault without a code"
            : Reply.Values(reply, "CancelAnswer").Concat(Reply.Values(reply, "State")).FirstOrDefault() ?? "no word";

        return message switch
        {
            Question question => Compare(question, word),
            Intent intent when FinalWords.Contains(word) => Keep(intent, word, reply),
            Intent intent => Doubt(intent, word),
            _ => throw new ArgumentException("neither an intent nor a question", nameof(message)),
        };
    }

    private bool Keep(Intent intent, string word, string reply)
    {
        var answer = new Answer(word, Reply.Body(reply), Kills)
        {
            BankSerialNo = Reply.Values(reply, "BankSerialNo").FirstOrDefault(),
        };
        Answer first = answers.GetOrAdd(intent.Key, answer);

        if (ReferenceEquals(first, answer))
        {
            Interlocked.Add(ref lateAnswers, Reply.Values(reply, "Duplicate").Single() == "true" ? 1 : 0);
        }
        else if (first.Body != answer.Body)
        {
            Break(intent, first, answer.Body);
        }

        return true;
    }

    private bool Doubt(Intent intent, string word)
    {
        if (answers.TryGetValue(intent.Key, out Answer? first))
        {
            Break(intent, first, word);
        }
        else if (word.StartsWith("FT", StringComparison.Ordinal) && !Refusals.Contains(word))
        {
            Broken.Add($"{intent.Key} was refused with {word} after kill {Kills}");
        }

        return word is "FT4002" or "FT3002";
    }

    private bool Compare(Question question, string word)
    {
        if (word is not ("SUCCEEDED" or "REVERSING" or "REVERSED"))
        {
            Break(question.About, answers[question.About.Key], word);
        }

        return true;
    }

    private void Break(Intent intent, Answer first, string now) => Broken.Add(
        $"{intent.Key} was {first.Word} before kill {first.KillsBefore + 1}, and after kill {Kills}: {now}");

    private sealed record Answer(string Word, string Body, int KillsBefore)
    {
        public string? BankSerialNo { get; init; }
    }
}
