using System.Reflection;
using System.Runtime.Serialization;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Makes the members of a contract type: one generic class each, over plain delegates to getter and setter.
/// </summary>
internal static class MemberShapes
{
    internal static IEnumerable<MemberShape> Of(Type type) =>
        ItemTypeOf(type) is { } item
            ? [ItemOf(type, item)]
            : ContractAttributes.MembersOf(type).Select(
                member => MemberOf(member.Property, member.LocalName, member.NamespaceUri));

    private static MemberShape MemberOf(PropertyInfo property, string localName, string namespaceUri)
    {
        Type type = property.PropertyType;

        // A property that a base type declares is reached through that type.
        Type declaring = property.DeclaringType!;
        Delegate get = property.GetMethod!.CreateDelegate(typeof(Func<,>).MakeGenericType(declaring, type));
        Delegate set = property.SetMethod!.CreateDelegate(typeof(Action<,>).MakeGenericType(declaring, type));

        if (SimpleValues.Of(type) is { } value)
        {
            return Make(typeof(ValueMember<,>), [declaring, type], localName, namespaceUri, value, get, set);
        }

        return Nullable.GetUnderlyingType(type) is { } underlying && SimpleValues.Of(underlying) is { } present
            ? Make(typeof(NullableMember<,>), [declaring, underlying], localName, namespaceUri, present, get, set)
            : Make(
                typeof(ContractMember<,>), [declaring, type], localName, namespaceUri, ContractShape.Of(type), get, set);
    }

    private static MemberShape ItemOf(Type list, Type item)
    {
        var (listName, namespaceUri) = ContractAttributes.NameOf(list);
        string localName = list.GetCustomAttribute<CollectionDataContractAttribute>()?.ItemName
            ?? throw new InvalidOperationException($"The list {listName} does not name its items.");

        return SimpleValues.Of(item) is { } value
            ? Make(typeof(ValueItem<>), [item], localName, namespaceUri, value)
            : Make(typeof(ContractItem<>), [item], localName, namespaceUri, ContractShape.Of(item));
    }

    private static Type? ItemTypeOf(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(List<>)
            ? parent.GetGenericArguments()[0]
            : null;

    private static MemberShape Make(Type generic, Type[] arguments, params object[] given) =>
        (MemberShape)Activator.CreateInstance(generic.MakeGenericType(arguments), given)!;
}
