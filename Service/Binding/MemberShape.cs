using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>One element inside a contract: a property, or the item of a list.</summary>
internal abstract class MemberShape(string localName, string namespaceUri, bool repeats = false)
{
    // Interned, as the names of the schemas are: telling two of them apart is then nearly always one comparison.
    internal string LocalName { get; } = string.Intern(localName);

    internal string NamespaceUri { get; } = string.Intern(namespaceUri);

    /// <summary>The shape of what stands inside the element; null where it is a simple value.</summary>
    internal virtual ContractShape? Content => null;

    /// <summary>True for the item of a list: the same element may follow.</summary>
    internal bool Repeats => repeats;

    /// <summary>Makes what the element stands for and puts it into its owner, to be filled.</summary>
    internal virtual object Enter(object owner) =>
        throw new InvalidOperationException($"{LocalName} is a simple value.");

    /// <summary>True where the element's text is the base64 of bytes.</summary>
    internal virtual bool IsBinary => false;

    /// <summary>Where the bytes of a binary value go while it is read; null for all others.</summary>
    internal virtual Stream? OpenBinary() => null;

    /// <summary>Puts a simple value into its owner.</summary>
    /// <param name="owner">The contract or list that the element stands in.</param>
    /// <param name="text">The element's text.</param>
    /// <param name="typed">The value that the validator made of it, or null.</param>
    internal virtual void SetText(object owner, string text, object? typed) =>
        throw new InvalidOperationException($"{LocalName} is no simple value.");

    /// <summary>Writes the element, or nothing where the owner has no value for it.</summary>
    internal abstract void Write(object owner, MemberTags tags, CanonicalWriter output);
}

/// <summary>The element's tags in UTF-8, as they read at one place of the payload.</summary>
internal sealed record MemberTags(byte[] Open, byte[] Close, WritePlan? Content)
{
    /// <summary>The start tags inside that binary members have, and no other.</summary>
    internal byte[][] BinaryTags()
    {
        (MemberShape Member, byte[] Open)[] leaves = [.. Content?.Leaves() ?? []];

        return
        [
            .. leaves.Where(leaf => leaf.Member.IsBinary)
                .Select(leaf => leaf.Open)
                .Where(open => !leaves.Any(leaf => !leaf.Member.IsBinary && leaf.Open.AsSpan().SequenceEqual(open)))
                .DistinctBy(Convert.ToHexString),
        ];
    }
}
