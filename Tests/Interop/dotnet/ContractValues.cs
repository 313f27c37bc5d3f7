using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Nodes;

namespace FinTax.Soap.Interop;

/// <summary>Contracts by the names of their schema: made of JSON, and read by paths.</summary>
internal static class ContractValues
{
    internal static object Make(Type type, JsonNode json) => json switch
    {
        JsonObject list when ItemName(type) is { } item => MakeList(type, json: list[item]!.AsArray()),
        JsonObject members => MakeObject(type, members),
        _ => Parse(Nullable.GetUnderlyingType(type) ?? type, json.ToString()),
    };

    /// <summary>What stands at the path, null for nothing; of a list, its first item.</summary>
    internal static object? At(object reply, string path)
    {
        object? value = reply;

        foreach (string name in path.Split('.'))
        {
            // The element that holds the items is the list itself here.
            value = value is IList items && ItemName(value.GetType()) == name
                ? items[0]
                : Member(value!.GetType(), name).GetValue(value);
        }

        return value;
    }

    /// <summary>The same as the schema writes it.</summary>
    internal static string TextAt(object reply, string path) => At(reply, path) switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        Enum constant => WireName(constant.GetType().GetField(constant.ToString())!),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        object other => other.ToString()!,
    };

    private static object MakeObject(Type type, JsonObject members)
    {
        object made = Activator.CreateInstance(type)!;

        foreach ((string name, JsonNode? value) in members)
        {
            PropertyInfo member = Member(type, name);
            member.SetValue(made, Make(member.PropertyType, value!));
        }

        return made;
    }

    private static object MakeList(Type type, JsonArray json)
    {
        var made = (IList)Activator.CreateInstance(type)!;

        foreach (JsonNode? item in json)
        {
            made.Add(Make(type.BaseType!.GetGenericArguments()[0], item!));
        }

        return made;
    }

    private static object Parse(Type type, string text)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Single(constant => WireName(constant) == text).GetValue(null)!;
        }

        return type == typeof(DateOnly)
            ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }

    private static string? ItemName(Type type) => type.GetCustomAttribute<CollectionDataContractAttribute>()?.ItemName;

    private static string WireName(FieldInfo constant) =>
        constant.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? constant.Name;

    private static PropertyInfo Member(Type type, string name) =>
        type.GetProperty(name) ?? throw new InvalidOperationException($"{type.Name} has no {name}");
}
