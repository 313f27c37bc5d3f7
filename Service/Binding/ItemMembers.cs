using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>The items of a list of simple values.</summary>
internal sealed class ValueItem<TValue>(string localName, string namespaceUri, SimpleValue<TValue> value)
    : MemberShape(localName, namespaceUri, repeats: true)
{
    internal override bool IsBinary => value.IsBinary;

    internal override Stream? OpenBinary() => value.OpenBinary();

    internal override void SetText(object owner, string text, object? typed) =>
        ((List<TValue>)owner).Add(value.Parse(text, typed));

    internal override void Write(object owner, MemberTags tags, CanonicalWriter output)
    {
        foreach (TValue item in (List<TValue>)owner)
        {
            output.Raw(tags.Open);
            value.Write(item, output);
            output.Raw(tags.Close);
        }
    }
}

/// <summary>The items of a list of contracts.</summary>
internal sealed class ContractItem<TItem>(string localName, string namespaceUri, ContractShape content)
    : MemberShape(localName, namespaceUri, repeats: true)
    where TItem : class, new()
{
    internal override ContractShape Content => content;

    internal override object Enter(object owner)
    {
        var made = new TItem();
        ((List<TItem>)owner).Add(made);

        return made;
    }

    internal override void Write(object owner, MemberTags tags, CanonicalWriter output)
    {
        foreach (TItem item in (List<TItem>)owner)
        {
            output.Raw(tags.Open);
            tags.Content!.Write(item, output);
            output.Raw(tags.Close);
        }
    }
}
