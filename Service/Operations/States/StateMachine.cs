using System.Collections;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>
/// The states of one kind of thing, and the moves that it may make, as one table: from, to, and what causes it. Whatever
/// changes a state asks here first, and each move is appended to the journal with its time, its cause and the message
/// that it was made for. A move that is not in the table is refused: to a caller who asked for it with FT3003, else as
/// the bug that it is.
/// </summary>
internal sealed class StateMachine<TState>(string subject) : IStateTable, IEnumerable<StateMove>
    where TState : struct, Enum
{
    // What a thing is before it is; the wire has no word for it.
    private const string Nothing = "NONE";

    private readonly Dictionary<(TState? From, TState To), List<string>> causes = [];
    private readonly List<StateMove> moves = [];

    /// <summary>What kind of thing it is, as the journal names it.</summary>
    public string Subject => subject;

    public IReadOnlyList<StateMove> Moves => moves;

    /// <summary>One row of the table. A null in place of the state before begins a life.</summary>
    public void Add(TState? from, TState to, string cause)
    {
        if (!causes.TryGetValue((from, to), out List<string>? known))
        {
            causes.Add((from, to), known = []);
        }

        known.Add(cause);
        moves.Add(new StateMove(NameOf(from), WireName.Of(to), cause));
    }

    public bool MayMove(TState? from, TState to) => causes.ContainsKey((from, to));

    /// <summary>Refuses a caller who asks for a move that there is not. Nothing has been recorded yet.</summary>
    public void RequireMove(TState? from, TState to)
    {
        if (!MayMove(from, to))
        {
            throw FaultCatalog.BusinessReject("FT3003");
        }
    }

    /// <summary>Journals a move, or throws at one that is not in the table.</summary>
    /// <param name="from">The state that it leaves; null where it begins.</param>
    /// <param name="to">The state that it reaches.</param>
    /// <param name="subjectKey">Which one moves.</param>
    /// <param name="work">What it is done for.</param>
    /// <param name="cause">Which of the causes, where the table has several for these two states.</param>
    /// <returns>The journal's number of the move.</returns>
    public long Move(TState? from, TState to, string subjectKey, IWork work, string? cause = null)
    {
        if (!causes.TryGetValue((from, to), out List<string>? known))
        {
            throw new InvalidOperationException($"{subject} does not move from {NameOf(from)} to {WireName.Of(to)}.");
        }

        string because = cause ?? known.Single();

        if (!known.Contains(because))
        {
            throw new InvalidOperationException(
                $"{subject} does not move from {NameOf(from)} to {WireName.Of(to)} by '{because}'.");
        }

        return work.Stores.Journal.Append(new JournalMove(
            subject, subjectKey, NameOf(from), WireName.Of(to), work.Now, because, work.MessageId));
    }

    public IEnumerator<StateMove> GetEnumerator() => moves.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string NameOf(TState? state) => state is { } known ? WireName.Of(known) : Nothing;
}

/// <summary>The table of any machine, for those who show it or compare it.</summary>
internal interface IStateTable
{
    string Subject { get; }

    IReadOnlyList<StateMove> Moves { get; }
}

/// <summary>One row, in the words of the wire.</summary>
internal sealed record StateMove(string From, string To, string Cause);
