using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>A value of an enumeration, by the names that its members have in XML.</summary>
internal sealed class EnumValue<TEnum> : SimpleValue<TEnum>
    where TEnum : struct, Enum
{
    private readonly (string Name, byte[] Bytes, TEnum Value)[] values =
    [
        .. from field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static)
           let name = field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name
           select (name, Encoding.UTF8.GetBytes(name), (TEnum)field.GetValue(null)!),
    ];

    internal override TEnum Parse(string text, object? typed)
    {
        string given = typed as string ?? text;

        foreach (var (name, _, value) in values)
        {
            if (name == given)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"The enumeration {typeof(TEnum).Name} has no value that its schema has.");
    }

    internal override void Write(TEnum value, CanonicalWriter output)
    {
        foreach (var (_, bytes, candidate) in values)
        {
            if (EqualityComparer<TEnum>.Default.Equals(candidate, value))
            {
                output.Raw(bytes);
                return;
            }
        }

        throw new InvalidOperationException($"A {typeof(TEnum).Name} was never set.");
    }
}
