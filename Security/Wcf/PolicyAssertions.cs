using System.Xml.Linq;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// The assertions of one policy, taken out one by one as they are understood: what is left over is not, and an
/// assertion that is not understood cannot be kept. [WS-Policy §4.5]
/// </summary>
internal sealed class PolicyAssertions(IEnumerable<XElement> assertions)
{
    internal static readonly XNamespace Wsp = "http://schemas.xmlsoap.org/ws/2004/09/policy";
    internal static readonly XNamespace Sp = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";

    /// <summary>The suites with AES-GCM, which Apache CXF named and other stacks took over.</summary>
    internal static readonly XNamespace Cxf = "http://cxf.apache.org/custom/security-policy";

    private static readonly XName IncludeToken = Sp + "IncludeToken";
    private static readonly XName[] KnownAttributes = [IncludeToken, Wsp + "Optional"];

    private readonly List<XElement> left = [.. assertions];

    /// <summary>Whether the assertion is there; it must have nothing inside.</summary>
    internal bool TakeEmpty(string name) => TakeEmpty(Sp + name);

    /// <inheritdoc cref="TakeEmpty(string)"/>
    internal bool TakeEmpty(XName name)
    {
        PolicyAssertions? inside = Take(name);
        inside?.End();

        return inside is not null;
    }

    /// <summary>What stands inside the assertion, to be taken in its turn; null where the assertion is not there.</summary>
    internal PolicyAssertions? Take(string name) => Take(Sp + name);

    /// <summary>What stands inside an assertion that must be there.</summary>
    /// <exception cref="NotSupportedException">It is not there.</exception>
    internal PolicyAssertions Required(string name) =>
        Take(name) ?? throw new NotSupportedException($"The policy has no {name} that is known here.");

    /// <summary>
    /// When the token of a name goes with a message, as the end of the URI says it; always, where nothing is said.
    /// [WS-SP §5.1]
    /// </summary>
    internal string InclusionOf(string token) =>
        (string?)left.Find(assertion => assertion.Name == Sp + token)?.Attribute(IncludeToken) is { } uri
            ? uri[(uri.LastIndexOf('/') + 1)..]
            : "Always";

    private PolicyAssertions? Take(XName name)
    {
        if (left.Find(assertion => assertion.Name == name && assertion.Attributes().All(IsKnown)) is not { } found)
        {
            return null;
        }

        left.Remove(found);

        return new PolicyAssertions(found.Elements().SelectMany(child =>
            child.Name == Wsp + "Policy" ? child.Elements() : [child]));
    }

    /// <summary>Takes assertions of that name whose one attribute says what they mean.</summary>
    internal IReadOnlyList<string> TakeNamespaces(string name)
    {
        XElement[] found =
        [
            .. left.Where(assertion => assertion.Name == Sp + name
                && !assertion.HasElements
                && assertion.Attributes().All(attribute => attribute.Name == "Namespace" || attribute.Name == "Name")),
        ];
        left.RemoveAll(found.Contains);

        return [.. found.Select(assertion => (string?)assertion.Attribute("Namespace") ?? "")];
    }

    /// <exception cref="NotSupportedException">Something is left over that must be kept and is not known.</exception>
    internal void End()
    {
        if (left.Find(assertion => (string?)assertion.Attribute(Wsp + "Optional") != "true") is { } unknown)
        {
            throw new NotSupportedException($"The policy asserts {unknown.Name}, which is not known here.");
        }
    }

    private static bool IsKnown(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration || KnownAttributes.Contains(attribute.Name);
}
