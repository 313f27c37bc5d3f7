using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinTax.Soap.Interop;

/// <summary>A call as ../calls.json has it; ../README.md says what its members mean.</summary>
internal sealed record Call(
    string Service,
    string Operation,
    string Sender,
    string? Soap,
    string? As,
    JsonObject? Request,
    string? Fault,
    IReadOnlyDictionary<string, string>? Expect,
    IReadOnlyDictionary<string, string>? Digest,
    IReadOnlyDictionary<string, string>? Keep,
    bool SameBody)
{
    internal string Name => $"{Service}.{Operation} {As}".Trim();

    internal bool IsSoap12 => Soap == "1.2";
}

/// <summary>The calls by how they are secured.</summary>
internal sealed record CallFile(
    IReadOnlyList<Call> Signed, IReadOnlyList<Call> WithPassword, IReadOnlyList<Call> Encrypted)
{
    internal static CallFile Read(string path) =>
        JsonSerializer.Deserialize<CallFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
}
