using System.Reflection;
using System.Runtime.Serialization;
using System.ServiceModel;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Reads the attributes of a contract as System.ServiceModel does, for the part of them that our contracts use.
/// </summary>
internal static class ContractAttributes
{
    internal static (string LocalName, string NamespaceUri) NameOf(Type type)
    {
        if (type.GetCustomAttribute<MessageContractAttribute>() is { } message)
        {
            return (
                message.WrapperName ?? type.Name,
                message.WrapperNamespace ?? throw Without(type, "a wrapper namespace"));
        }

        if (type.GetCustomAttribute<DataContractAttribute>(inherit: false) is { } data)
        {
            return (data.Name ?? type.Name, data.Namespace ?? throw Without(type, "a namespace"));
        }

        return type.GetCustomAttribute<CollectionDataContractAttribute>(inherit: false) is { } list
            ? (list.Name ?? type.Name, list.Namespace ?? throw Without(type, "a namespace"))
            : throw Without(type, "a contract attribute");
    }

    /// <summary>The properties that are members, in the order of the schema, each with its element's name.</summary>
    internal static IEnumerable<(PropertyInfo Property, string LocalName, string NamespaceUri)> MembersOf(Type type) =>
        type.IsDefined(typeof(MessageContractAttribute)) ? BodyMembersOf(type) : DataMembersOf(type);

    private static IEnumerable<(PropertyInfo, string, string)> BodyMembersOf(Type type) =>
        from property in type.GetProperties()
        let member = property.GetCustomAttribute<MessageBodyMemberAttribute>()
        where member is not null
        orderby member.Order
        select (property, member.Name ?? property.Name, member.Namespace ?? NameOf(type).NamespaceUri);

    // The members of the base type come first, as in an extension of the schema.
    private static IEnumerable<(PropertyInfo, string, string)> DataMembersOf(Type type)
    {
        IEnumerable<(PropertyInfo, string, string)> inherited =
            type.BaseType is { } parent && parent.IsDefined(typeof(DataContractAttribute), inherit: false)
                ? DataMembersOf(parent)
                : [];

        return inherited.Concat(
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            let member = property.GetCustomAttribute<DataMemberAttribute>()
            where member is not null
            orderby member.Order
            select (property, member.Name ?? property.Name, NameOf(type).NamespaceUri));
    }

    private static InvalidOperationException Without(Type type, string what) =>
        new($"The contract type {type} has not {what}.");
}
