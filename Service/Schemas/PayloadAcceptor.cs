using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Follows a payload along its plan. It says yes only to what is surely valid; at its first doubt (an attribute, a name
/// out of place, a value that no rule admits) it is done, and the validator is told what went before and decides.
/// </summary>
internal sealed class PayloadAcceptor
{
    // More than a message of a few kilobytes has; what a large one needed is given back.
    private const int KeptMax = 1024;

    private readonly List<AcceptedToken> accepted = [];
    private readonly Stack<Place> open = new();
    private Place current;
    private ElementPlan? leaf;
    private NamespaceDeclaration[]? leafDeclarations;

    /// <summary>What was accepted so far, in order.</summary>
    internal IReadOnlyList<AcceptedToken> Accepted => accepted;

    /// <summary>Whether a simple element is open, so that text is its value.</summary>
    internal bool IsInLeaf => leaf is not null;

    /// <summary>
    /// The simple element that is open, whose text is still to come; no part of <see cref="Accepted"/>.
    /// </summary>
    internal AcceptedToken? OpenLeaf => leaf is null ? null : new(leaf, leafDeclarations, null, 1);

    internal void Begin(ElementPlan payload)
    {
        accepted.Clear();
        open.Clear();

        if (accepted.Capacity > KeptMax)
        {
            accepted.Capacity = 0;
        }

        leaf = null;

        // Around the payload is a sequence of it alone.
        current = new Place([payload]);
    }

    /// <summary>The plan of the element, or null where there is a doubt.</summary>
    internal ElementPlan? StartElement(StartTag tag)
    {
        if (leaf is not null || tag.HasAttributes || current.Next(tag, accepted.Count) is not { } plan)
        {
            return null;
        }

        NamespaceDeclaration[]? declarations = tag.HasDeclarations ? [.. tag.Declarations] : null;

        if (plan.Value is null)
        {
            accepted.Add(new(plan, declarations, null, 1));
            open.Push(current);
            current = new Place(plan.Children);
        }
        else
        {
            leaf = plan;
            leafDeclarations = declarations;
        }

        return plan;
    }

    /// <summary>False where there is a doubt: text between elements, or an element without its last ones.</summary>
    internal bool EndElement(LeafContent content)
    {
        if (leaf is { } simple)
        {
            if (content.Judge() != ValueVerdict.Valid)
            {
                return false;
            }

            accepted.Add(new(simple, leafDeclarations, content.Text, 1));
            leaf = null;
            current.Fold(accepted);

            return true;
        }

        if (!current.MayEnd())
        {
            return false;
        }

        accepted.Add(AcceptedToken.End);
        current = open.Pop();
        current.Fold(accepted);

        return true;
    }

    /// <summary>Where in a sequence the reader is.</summary>
    private struct Place(ElementPlan[] sequence)
    {
        private readonly ElementPlan[] sequence = sequence;
        private int position;
        private int count;

        // Where among the accepted tokens the last item began, and the one before it; -1 where there was none.
        private int item = -1;
        private int itemBefore = -1;

        /// <summary>
        /// The element of the sequence that the tag is. The first that fits is the only one: a schema in which it
        /// were not would not have compiled. [XSD1 §3.8.6 Unique Particle Attribution]
        /// </summary>
        internal ElementPlan? Next(StartTag tag, int acceptedBefore)
        {
            while (position < sequence.Length)
            {
                ElementPlan candidate = sequence[position];

                if (count < candidate.Max && candidate.Is(tag))
                {
                    count++;
                    itemBefore = count == 1 ? -1 : item;
                    item = acceptedBefore;

                    return candidate;
                }

                if (count < candidate.Min)
                {
                    return null;
                }

                position++;
                count = 0;
            }

            return null;
        }

        /// <summary>
        /// Lets an item that has ended stand for all of its kind before it: each was found valid by the same plan, and
        /// a million of them need no more memory than one.
        /// </summary>
        internal void Fold(List<AcceptedToken> accepted)
        {
            if (itemBefore >= 0)
            {
                int times = accepted[itemBefore].Times + 1;
                accepted.RemoveRange(itemBefore, item - itemBefore);
                accepted[itemBefore] = accepted[itemBefore] with { Times = times };
                item = itemBefore;
                itemBefore = -1;
            }
        }

        internal readonly bool MayEnd()
        {
            for (int i = position; i < sequence.Length; i++)
            {
                if ((i == position ? count : 0) < sequence[i].Min)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>
/// An accepted piece: an element with its text where it is simple, a start tag where not, or an end tag. An element that
/// repeats is there once, with how often it came.
/// </summary>
internal readonly record struct AcceptedToken(
    ElementPlan? Plan, NamespaceDeclaration[]? Declarations, string? Text, int Times)
{
    internal static AcceptedToken End { get; } = new(null, null, null, 1);
}
