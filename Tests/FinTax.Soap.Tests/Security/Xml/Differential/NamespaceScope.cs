namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>The prefixes that are bound at a place, each once, with their namespaces as they are written.</summary>
internal sealed class NamespaceScope
{
    internal static readonly NamespaceScope Outermost = new([new("", "")]);

    private readonly KeyValuePair<string, string>[] bound;

    private NamespaceScope(KeyValuePair<string, string>[] bound) => this.bound = bound;

    internal NamespaceScope Declare(string prefix, string uri) =>
        new([.. bound.Where(one => one.Key != prefix), new(prefix, uri)]);

    internal string PickPrefix(Random random) => bound[random.Next(bound.Length)].Key;

    /// <summary>The namespace of a prefix, the same for all the ways in which it can be written.</summary>
    internal string NamespaceOf(string prefix) => Array.Find(bound, one => one.Key == prefix).Value
        .Replace("&#x3a;", ":", StringComparison.Ordinal)
        .Replace("&#38;", "&amp;", StringComparison.Ordinal);
}
