using System.Text;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// The members of a contract with their tags ready in UTF-8, for one place in a payload. The place matters: in
/// exclusive canonical form an element declares its namespace unless an ancestor that was written did. [EXC-C14N §3]
/// </summary>
internal sealed class WritePlan
{
    private readonly (MemberShape Member, MemberTags Tags)[] members;

    private WritePlan((MemberShape Member, MemberTags Tags)[] members) => this.members = members;

    /// <summary>The tags of a contract that stands alone, with the plan of what is inside.</summary>
    internal static MemberTags ForRoot(ContractShape shape) =>
        TagsOf(shape.LocalName, shape.NamespaceUri, shape, new Dictionary<string, string>());

    internal void Write(object contract, CanonicalWriter output)
    {
        foreach (var (member, tags) in members)
        {
            member.Write(contract, tags, output);
        }
    }

    /// <summary>The simple members, at whatever depth, with their start tags.</summary>
    internal IEnumerable<(MemberShape Member, byte[] Open)> Leaves() =>
        members.SelectMany(entry => entry.Tags.Content is { } content
            ? content.Leaves()
            : [(entry.Member, entry.Tags.Open)]);

    /// <summary>The same without the member of that name.</summary>
    internal WritePlan Without(string localName) =>
        new([.. members.Where(entry => entry.Member.LocalName != localName)]);

    private static MemberTags TagsOf(
        string localName, string namespaceUri, ContractShape? content, IReadOnlyDictionary<string, string> declared)
    {
        string prefix = ContractPrefixes.Of(namespaceUri);
        bool isDeclared = declared.TryGetValue(prefix, out string? uri) && uri == namespaceUri;
        string declaration = isDeclared ? "" : $" xmlns:{prefix}=\"{namespaceUri}\"";
        var within = new Dictionary<string, string>(declared) { [prefix] = namespaceUri };

        return new(
            Encoding.UTF8.GetBytes($"<{prefix}:{localName}{declaration}>"),
            Encoding.UTF8.GetBytes($"</{prefix}:{localName}>"),
            content is null ? null : new([.. content.Members.Select(member => (member, TagsOf(member, within)))]));
    }

    private static MemberTags TagsOf(MemberShape member, IReadOnlyDictionary<string, string> declared) =>
        TagsOf(member.LocalName, member.NamespaceUri, member.Content, declared);
}
