using System.Text;
using System.Xml;

namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Names that messages have had lately. To ask the reader for a name makes its table of names, which costs a plain
/// message a twentieth of its time and a fifth of its memory; to compare one with its bytes costs next to nothing.
/// </summary>
internal sealed class FamiliarNames
{
    /// <summary>The Envelope and the Body, their prefixes, and the payloads of a dozen operations.</summary>
    private const int NamesMax = 24;

    /// <summary>What is longer is not kept: as long as namespaces are.</summary>
    private const int CharactersMax = 80;

    [ThreadStatic]
    private static FamiliarNames? ofThread;

    private readonly List<string> localNames = [];
    private readonly List<string> namespaces = [];

    internal static FamiliarNames OfThread => ofThread ??= new();

    /// <summary>The local name that the reader stands on, the prefix where that is a declaration; null where it is new.</summary>
    internal string? LocalName(XmlDictionaryReader reader)
    {
        foreach (string name in localNames)
        {
            if (reader.IsLocalName(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The namespace of the name that the reader stands on; null where it is new.</summary>
    internal string? NamespaceUri(XmlDictionaryReader reader)
    {
        foreach (string name in namespaces)
        {
            if (reader.IsNamespaceUri(name))
            {
                return name;
            }
        }

        return null;
    }

    internal void LearnLocalName(string name) => Learn(localNames, name);

    internal void LearnNamespaceUri(string name) => Learn(namespaces, name);

    // ASCII alone: .NET's reader compares a byte with the lower half of a character, so that U+0168 is an h to it.
    // The oldest goes, so that whoever sends many names makes others no slower than they would be without this.
    private static void Learn(List<string> names, string name)
    {
        if (name.Length > CharactersMax || !Ascii.IsValid(name))
        {
            return;
        }

        if (names.Count == NamesMax)
        {
            names.RemoveAt(0);
        }

        names.Add(name);
    }
}
