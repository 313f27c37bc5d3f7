using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Interop;

/// <summary>
/// Makes calls one after the other, holds their replies against what is expected, and prints how each went.
/// </summary>
internal sealed partial class Story(Func<Call, Task<Stub>> connect, Dictionary<string, string> known)
{
    private readonly Dictionary<(string Service, string Sender, bool IsSoap12), Stub> stubs = [];
    private readonly Dictionary<string, byte[]> bodies = [];
    private JsonObject lastRequest = [];

    internal int Failures { get; private set; }

    internal async Task TellAsync(IEnumerable<Call> calls)
    {
        foreach (Call call in calls)
        {
            await ReportAsync(call.Name, () => MakeAsync(call));
        }
    }

    internal async Task ReportAsync(string name, Func<Task> make)
    {
        try
        {
            await make();
            Console.WriteLine($"ok {name}");
        }
        catch (Exception failure) // Whatever went wrong is the answer of this call, and the others are still made.
        {
            Failures++;
            Console.WriteLine($"FAIL {name}: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    internal async Task MakeAsync(Call call)
    {
        Stub stub = await StubAsync(call);
        object reply = await SendAsync(stub, call);

        foreach ((string path, string expected) in call.Expect ?? Nothing)
        {
            Expect(path, Filled(expected), ContractValues.TextAt(reply, path));
        }

        foreach ((string content, string digest) in call.Digest ?? Nothing)
        {
            string actual = Convert.ToHexStringLower(SHA256.HashData((byte[])ContractValues.At(reply, content)!));
            Expect(content, ContractValues.TextAt(reply, digest), actual);
        }

        if (call.SameBody && !stub.LastBody.AsSpan().SequenceEqual(bodies[call.Operation]))
        {
            throw new InvalidOperationException("another Body than before");
        }

        bodies[call.Operation] = stub.LastBody;

        foreach ((string name, string path) in call.Keep ?? Nothing)
        {
            known[name] = ContractValues.TextAt(reply, path);
        }
    }

    private static Dictionary<string, string> Nothing => [];

    private async Task<Stub> StubAsync(Call call)
    {
        var wanted = (call.Service, call.Sender, call.IsSoap12);

        if (!stubs.TryGetValue(wanted, out Stub? stub))
        {
            stub = stubs[wanted] = await connect(call);
        }

        return stub;
    }

    /// <returns>The reply, or the detail of the fault that is expected instead.</returns>
    private async Task<object> SendAsync(Stub stub, Call call)
    {
        lastRequest = call.Request is { } own ? JsonNode.Parse(Filled(own.ToJsonString()))!.AsObject() : lastRequest;
        object request = ContractValues.Make(stub.RequestOf(call.Operation), lastRequest);
        request.GetType().GetProperty(nameof(IRequest.Header))!.SetValue(request, Header(call.Sender));

        try
        {
            object reply = await stub.CallAsync(call.Operation, (IRequest)request);

            return call.Fault is null ? reply : throw new InvalidOperationException("no fault");
        }
        catch (FaultException fault) when (DetailOf(fault) is { } detail && detail.GetType().Name == call.Fault)
        {
            return detail;
        }
    }

    // A FaultException<T> has it, for each T that the contract declares.
    private static object? DetailOf(FaultException fault) =>
        fault.GetType().GetProperty(nameof(FaultException<>.Detail))?.GetValue(fault);

    private RequestHeader Header(string sender) => new()
    {
        MessageId = Guid.NewGuid().ToString(),
        Sender = sender,
        Receiver = "100000000001",
        WorkDate = DateOnly.Parse(known["workDate"], CultureInfo.InvariantCulture),
        SentAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        ServiceVersion = "1.0",
    };

    private string Filled(string text) => Placeholder().Replace(text, name => known[name.Groups[1].Value]);

    private static void Expect(string path, string expected, string actual)
    {
        if (expected == "*" ? actual.Length == 0 : actual != expected)
        {
            throw new InvalidOperationException($"{path}: expected {expected}, got {actual}");
        }
    }

    [GeneratedRegex("{(\\w+)}")]
    private static partial Regex Placeholder();
}
