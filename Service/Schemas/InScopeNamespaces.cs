using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Schemas;

/// <summary>The namespace declarations in scope, for the one thing that needs them: the QName in an xsi:type.</summary>
internal sealed class InScopeNamespaces : IXmlNamespaceResolver
{
    private readonly List<NamespaceDeclaration> declarations = [];

    internal int Count => declarations.Count;

    internal void Add(IReadOnlyList<NamespaceDeclaration> more)
    {
        for (int i = 0; i < more.Count; i++)
        {
            declarations.Add(more[i]);
        }
    }

    /// <summary>Forgets what was declared since there were so many.</summary>
    internal void CutTo(int count)
    {
        if (declarations.Count > count)
        {
            declarations.RemoveRange(count, declarations.Count - count);
        }
    }

    public string? LookupNamespace(string prefix)
    {
        int i = declarations.FindLastIndex(declaration => declaration.Prefix == prefix);

        return i >= 0 ? declarations[i].Uri : null;
    }

    // Only the methods that we never call ask for these: the validator looks for the prefix of xsi when it lists what
    // attributes could have stood here.
    public string? LookupPrefix(string namespaceName) => null;

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) =>
        new Dictionary<string, string>();
}
