using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinTax.Soap.Service.Operations;

/// <summary>A contract as it is kept: JSON with the contract's names, readable without this program.</summary>
internal static class KeptContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // It goes into a database and never into a page, so that Chinese stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(T contract) => JsonSerializer.Serialize(contract, Options);

    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Options)!;
}
