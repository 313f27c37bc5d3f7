using System.Reflection;
using System.Runtime.Serialization;

namespace FinTax.Soap.Service.Storage;

/// <summary>The contract's own word for a state (IN_DOUBT): what partners read is also what is kept.</summary>
internal static class WireName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    public static T Parse<T>(string name)
        where T : struct, Enum => Names<T>.ByName[name];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(
            value => value,
            value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<EnumMemberAttribute>()?.Value
                ?? value.ToString());

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
