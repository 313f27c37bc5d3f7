using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>The namespace declarations of the elements that are open: what a decrypted fragment is read in.</summary>
internal sealed class NamespaceScope
{
    private readonly List<NamespaceDeclaration> declared = [];
    private readonly Stack<int> marks = new();

    /// <summary>The scope inside an element.</summary>
    internal static NamespaceScope Inside(ElementNode element)
    {
        NamespaceScope scope = element.Parent is { } parent ? Inside(parent) : new NamespaceScope();
        scope.Open(element.Declarations);

        return scope;
    }

    internal void Open(IReadOnlyList<NamespaceDeclaration> declarations)
    {
        marks.Push(declared.Count);
        declared.AddRange(declarations);
    }

    internal void Close()
    {
        int mark = marks.Pop();
        declared.RemoveRange(mark, declared.Count - mark);
    }

    /// <summary>Each prefix once, with what it stands for here.</summary>
    internal IEnumerable<NamespaceDeclaration> Current =>
        declared.AsEnumerable().Reverse().DistinctBy(declaration => declaration.Prefix);
}
