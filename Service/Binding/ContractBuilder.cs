using System.Collections;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Fills a contract from the tokens of its payload, as they are read and after each was found valid. A valid payload
/// that does not fit its contract is a bug of ours, and fails as one.
/// </summary>
internal sealed class ContractBuilder
{
    private readonly Stack<Frame> open = new();
    private Frame current;
    private MemberShape? leaf;
    private IItemStage? stage;
    private int skipped;

    /// <summary>Begins with the start tag of the payload.</summary>
    /// <param name="shape">The contract of the payload.</param>
    /// <param name="items">Takes the items of one list instead of the contract; null where there is none.</param>
    internal void Begin(ContractShape shape, IItemStage? items)
    {
        stage = items;
        open.Clear();
        leaf = null;
        skipped = 0;
        current = new(shape, shape.Create());
    }

    internal void StartElement(string localName, string namespaceUri)
    {
        if (skipped > 0)
        {
            skipped++;
        }
        else if (Find(localName, namespaceUri) is not { } member)
        {
            SkipExtension(localName, namespaceUri);
        }
        else if (member.Content is { } content)
        {
            open.Push(current);
            current = new(content, member.Enter(current.Instance));
        }
        else
        {
            leaf = member;
        }
    }

    /// <summary>Where the bytes of the binary value go that is open; null where it is none.</summary>
    internal Stream? OpenBinary() => leaf?.OpenBinary();

    /// <param name="text">The text that stood in the element, where it has no elements inside.</param>
    /// <param name="typed">The value that the validator made of it, the bytes of a binary one, or null.</param>
    internal void EndElement(string text, object? typed)
    {
        if (skipped > 0)
        {
            skipped--;
        }
        else if (leaf is not null)
        {
            leaf.SetText(current.Instance, text, typed);
            leaf = null;
        }
        else if (open.TryPop(out Frame outer))
        {
            Stage(current.Instance, outer.Instance);
            current = outer;
        }
    }

    private void Stage(object ended, object owner)
    {
        if (stage is not null && ended.GetType() == stage.ItemType)
        {
            stage.Put(ended);
            ((IList)owner).Clear();
        }
    }

    /// <summary>The filled contract, after the end tag of the payload. It is handed out once.</summary>
    internal object End()
    {
        object? filled = open.Count == 0 && leaf is null && skipped == 0 ? current.Instance : null;
        current = default;

        return filled ?? throw new InvalidOperationException("The payload has not ended.");
    }

    private MemberShape? Find(string localName, string namespaceUri)
    {
        MemberShape[] members = current.Shape.Members;

        // The schema is a sequence: what comes next stands at or behind the place of what came last.
        for (int i = current.Next; i < members.Length; i++)
        {
            MemberShape member = members[i];

            if (member.LocalName == localName && member.NamespaceUri == namespaceUri)
            {
                current.Next = member.Repeats ? i : i + 1;
                return member;
            }
        }

        return null;
    }

    // Elements of other namespaces can only have come through an extension slot of the schema, and are not ours to
    // read.
    private void SkipExtension(string localName, string namespaceUri)
    {
        if (namespaceUri == current.Shape.NamespaceUri)
        {
            throw new InvalidOperationException(
                $"{current.Shape.LocalName} has no place for the valid element {localName}.");
        }

        skipped = 1;
    }

    private struct Frame(ContractShape shape, object instance)
    {
        internal readonly ContractShape Shape = shape;
        internal readonly object Instance = instance;
        internal int Next;
    }
}
