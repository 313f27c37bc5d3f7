using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Schemas;

/// <summary>One element of a payload as its schema has it: how often, and what stands inside.</summary>
internal sealed class ElementPlan
{
    // The names in the form that is compared with the bytes of a message.
    private readonly XmlDictionaryString localName;
    private readonly XmlDictionaryString namespaceUri;

    internal ElementPlan(XmlQualifiedName name, decimal min, decimal max)
    {
        // Interned: a reader that was found in a namespace once knows the very string again.
        localName = NameOf(string.Intern(name.Name));
        namespaceUri = NameOf(string.Intern(name.Namespace));
        Min = (int)min;
        Max = (int)Math.Min(max, int.MaxValue);
    }

    internal string LocalName => localName.Value;

    internal string NamespaceUri => namespaceUri.Value;

    internal int Min { get; }

    internal int Max { get; }

    /// <summary>What its text must be; null where it has elements inside.</summary>
    internal ValueRule? Value { get; init; }

    /// <summary>The elements inside, in order.</summary>
    internal ElementPlan[] Children { get; init; } = [];

    internal bool Is(StartTag tag) => tag.Is(localName, namespaceUri);

    private static XmlDictionaryString NameOf(string name) => new(XmlDictionary.Empty, name, 0);
}
