using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>A property with a simple value that is always there.</summary>
internal sealed class ValueMember<TOwner, TValue>(
    string localName,
    string namespaceUri,
    SimpleValue<TValue> value,
    Func<TOwner, TValue> get,
    Action<TOwner, TValue> set)
    : MemberShape(localName, namespaceUri)
    where TOwner : class
{
    internal override bool IsBinary => value.IsBinary;

    internal override Stream? OpenBinary() => value.OpenBinary();

    internal override void SetText(object owner, string text, object? typed) =>
        set((TOwner)owner, value.Parse(text, typed));

    internal override void Write(object owner, MemberTags tags, CanonicalWriter output)
    {
        if (get((TOwner)owner) is { } present)
        {
            output.Raw(tags.Open);
            value.Write(present, output);
            output.Raw(tags.Close);
        }
    }
}

/// <summary>A property of a nullable value type: absent where it is null.</summary>
internal sealed class NullableMember<TOwner, TValue>(
    string localName,
    string namespaceUri,
    SimpleValue<TValue> value,
    Func<TOwner, TValue?> get,
    Action<TOwner, TValue?> set)
    : MemberShape(localName, namespaceUri)
    where TOwner : class
    where TValue : struct
{
    internal override void SetText(object owner, string text, object? typed) =>
        set((TOwner)owner, value.Parse(text, typed));

    internal override void Write(object owner, MemberTags tags, CanonicalWriter output)
    {
        if (get((TOwner)owner) is { } present)
        {
            output.Raw(tags.Open);
            value.Write(present, output);
            output.Raw(tags.Close);
        }
    }
}

/// <summary>A property with another contract or a list inside.</summary>
internal sealed class ContractMember<TOwner, TContent>(
    string localName,
    string namespaceUri,
    ContractShape content,
    Func<TOwner, TContent?> get,
    Action<TOwner, TContent> set)
    : MemberShape(localName, namespaceUri)
    where TOwner : class
    where TContent : class, new()
{
    internal override ContractShape Content => content;

    internal override object Enter(object owner)
    {
        var made = new TContent();
        set((TOwner)owner, made);

        return made;
    }

    internal override void Write(object owner, MemberTags tags, CanonicalWriter output)
    {
        if (get((TOwner)owner) is { } present)
        {
            output.Raw(tags.Open);
            tags.Content!.Write(present, output);
            output.Raw(tags.Close);
        }
    }
}
