namespace FinTax.Soap.Security.Mtom;

/// <summary>
/// A Content-Type field taken apart [RFC 2045 §5.1]. Strict: of two parameters of one name, or of what is neither token
/// nor quoted string, two readers could make two things.
/// </summary>
public sealed class MimeType
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);

    private MimeType(string name) => Name = name;

    /// <summary>Type and subtype in lower case.</summary>
    public string Name { get; }

    /// <summary>The value of a parameter, or null where it is absent.</summary>
    public string? this[string parameter] => parameters.GetValueOrDefault(parameter);

    /// <summary>Null where it is malformed.</summary>
    public static MimeType? Parse(string? field)
    {
        ReadOnlySpan<char> rest = field;
        int end = rest.IndexOf(';');
        string name = (end < 0 ? rest : rest[..end]).Trim().ToString().ToLowerInvariant();
        int slash = name.IndexOf('/', StringComparison.Ordinal);

        if (slash < 0 || !IsToken(name.AsSpan(0, slash)) || !IsToken(name.AsSpan(slash + 1)))
        {
            return null;
        }

        var type = new MimeType(name);
        rest = end < 0 ? [] : rest[(end + 1)..];

        while (!rest.Trim().IsEmpty)
        {
            if (!type.TakeParameter(ref rest))
            {
                return null;
            }
        }

        return type;
    }

    private bool TakeParameter(ref ReadOnlySpan<char> rest)
    {
        int equals = rest.IndexOf('=');

        if (equals < 0)
        {
            return false;
        }

        ReadOnlySpan<char> name = rest[..equals].Trim();
        rest = rest[(equals + 1)..].TrimStart();

        return IsToken(name)
            && (rest is ['"', ..] ? TakeQuoted(ref rest) : TakeToken(ref rest)) is { } value
            && parameters.TryAdd(name.ToString(), value);
    }

    private static string? TakeToken(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(';');
        ReadOnlySpan<char> token = (end < 0 ? rest : rest[..end]).Trim();
        rest = end < 0 ? [] : rest[(end + 1)..];

        return IsToken(token) ? token.ToString() : null;
    }

    private static string? TakeQuoted(ref ReadOnlySpan<char> rest)
    {
        var value = new System.Text.StringBuilder();

        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                rest = rest[(i + 1)..].TrimStart();
                bool isLast = rest.IsEmpty;
                bool isFollowed = rest is [';', ..];
                rest = isFollowed ? rest[1..] : rest;

                return isLast || isFollowed ? value.ToString() : null;
            }

            i += rest[i] == '\\' && i + 1 < rest.Length ? 1 : 0;
            value.Append(rest[i]);
        }

        return null;
    }

    // Visible ASCII but for the separators; unlike RFC 2045 with those that stacks leave unquoted in a boundary.
    private static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (character is <= ' ' or > '~' or ';' or '"' or '\\' or ',' or '(' or ')' or '<' or '>' or '@' or '[' or ']')
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
