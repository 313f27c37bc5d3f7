using System.Reflection;
using System.Runtime.Serialization;
using System.ServiceModel;
using System.Xml.Schema;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>What the C# contracts say, in the words of <see cref="SchemaShape"/>.</summary>
internal static class ContractShape
{
    private static readonly Dictionary<Type, XmlTypeCode> BuiltIn = new()
    {
        [typeof(string)] = XmlTypeCode.String,
        [typeof(bool)] = XmlTypeCode.Boolean,
        [typeof(int)] = XmlTypeCode.Int,
        [typeof(long)] = XmlTypeCode.Long,
        [typeof(decimal)] = XmlTypeCode.Decimal,
        [typeof(DateOnly)] = XmlTypeCode.Date,
        [typeof(DateTime)] = XmlTypeCode.DateTime,
        [typeof(byte[])] = XmlTypeCode.Base64Binary,
    };

    internal static IEnumerable<Type> Types => typeof(IRequest).Assembly.GetExportedTypes().Where(HasWireForm);

    internal static SortedDictionary<string, string[]> ReadTypes() =>
        new(Types.ToDictionary(Name, type => Lines(type).ToArray()), StringComparer.Ordinal);

    internal static string[] ReadElements() => [.. Elements.Select(type => $"{Name(type)} : {Name(type)}").Order(StringComparer.Ordinal)];

    /// <summary>The contracts that are elements of their own: payloads, fault details and the Delivery header block.</summary>
    internal static IEnumerable<Type> Elements =>
        Types.Where(type => IsMessage(type) || IsFault(type) || type == typeof(Delivery));

    internal static bool IsMessage(Type type) => type.IsDefined(typeof(MessageContractAttribute));

    internal static string Name(Type type)
    {
        if (type.GetCustomAttribute<MessageContractAttribute>() is { } message)
        {
            return $"{{{message.WrapperNamespace}}}{message.WrapperName}";
        }

        string? ns = type.GetCustomAttribute<CollectionDataContractAttribute>()?.Namespace
            ?? type.GetCustomAttribute<DataContractAttribute>()?.Namespace;
        return $"{{{ns}}}{type.Name}";
    }

    private static bool HasWireForm(Type type) =>
        IsMessage(type)
        || type.IsDefined(typeof(DataContractAttribute), inherit: false)
        || type.IsDefined(typeof(CollectionDataContractAttribute), inherit: false);

    private static bool IsFault(Type type) => type.IsSubclassOf(typeof(FaultBase));

    private static IEnumerable<string> Lines(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"value {field.GetCustomAttribute<EnumMemberAttribute>()?.Value}");
        }

        if (type.GetCustomAttribute<CollectionDataContractAttribute>() is { } list)
        {
            return [$"list of {{{list.Namespace}}}{list.ItemName} : {TypeName(type.BaseType!.GetGenericArguments()[0])}"];
        }

        IEnumerable<string> fields = type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => IsMessage(type) ? MessageField(property) : DataField(property, type))
            .OrderBy(field => field.Order)
            .Select(field => field.Line);
        return type.BaseType == typeof(object) ? fields : fields.Prepend($"extends {Name(type.BaseType!)}");
    }

    // An absent body member is written as xsi:nil, which no schema here admits: it must be required.
    private static (int Order, string Line) MessageField(PropertyInfo property)
    {
        var member = property.GetCustomAttribute<MessageBodyMemberAttribute>()!;
        string occurs = IsNullable(property) ? "contradictory" : "required";
        string name = member.Name ?? property.Name;
        return (member.Order, $"{{{member.Namespace}}}{name} : {TypeName(property.PropertyType)} {occurs}");
    }

    private static (int Order, string Line) DataField(PropertyInfo property, Type type)
    {
        var member = property.GetCustomAttribute<DataMemberAttribute>()!;
        string occurs = (member.IsRequired, member.EmitDefaultValue, IsNullable(property)) switch
        {
            (true, true, false) => "required",
            (false, false, true) => "optional",
            _ => "contradictory",
        };
        string ns = type.GetCustomAttribute<DataContractAttribute>()!.Namespace!;
        return (member.Order, $"{{{ns}}}{member.Name ?? property.Name} : {TypeName(property.PropertyType)} {occurs}");
    }

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private static string TypeName(Type type)
    {
        Type given = Nullable.GetUnderlyingType(type) ?? type;
        return BuiltIn.TryGetValue(given, out XmlTypeCode code) ? code.ToString() : Name(given);
    }
}
