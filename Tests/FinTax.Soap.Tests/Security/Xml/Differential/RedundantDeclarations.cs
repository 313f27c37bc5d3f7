using System.Text;
using System.Text.RegularExpressions;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>
/// Takes out of canonical text the namespace declarations that say what the text around them has said already. They
/// change nothing in what the text means, and [EXC-C14N §3] does not write them.
/// </summary>
internal static partial class RedundantDeclarations
{
    internal static string Strip(string canonical)
    {
        var result = new StringBuilder(canonical.Length);
        var scopes = new Stack<Dictionary<string, string>>([new() { [""] = "" }]);
        int copied = 0;

        foreach (Match tag in Tag().Matches(canonical))
        {
            result.Append(canonical, copied, tag.Index - copied);
            copied = tag.Index + tag.Length;

            if (tag.Groups["end"].Length > 0)
            {
                scopes.Pop();
                result.Append(tag.Value);
                continue;
            }

            var scope = new Dictionary<string, string>(scopes.Peek());
            result.Append('<').Append(tag.Groups["name"].Value);

            foreach (Capture attribute in tag.Groups["attribute"].Captures)
            {
                if (Adds(attribute.Value, scope))
                {
                    result.Append(attribute.Value);
                }
            }

            scopes.Push(scope);
            result.Append('>');
        }

        return result.Append(canonical, copied, canonical.Length - copied).ToString();
    }

    private static bool Adds(string attribute, Dictionary<string, string> scope)
    {
        Match declaration = Declaration().Match(attribute);

        if (!declaration.Success)
        {
            return true;
        }

        string prefix = declaration.Groups["prefix"].Value;
        string uri = declaration.Groups["uri"].Value;
        bool adds = scope.GetValueOrDefault(prefix) != uri;
        scope[prefix] = uri;

        return adds;
    }

    // In canonical text < stands for nothing but the beginning of a tag.
    [GeneratedRegex("""<(?<end>/)?(?<name>[^\s/>]+)(?<attribute> [^=<>]+="[^"]*")*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""^ xmlns(:(?<prefix>[^=]+))?="(?<uri>[^"]*)"$""")]
    private static partial Regex Declaration();
}
