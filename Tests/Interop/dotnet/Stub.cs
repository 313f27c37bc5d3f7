using System.Reflection;
using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Interop;

/// <summary>A typed channel whose operations are called by their names, and the Bodies that it received.</summary>
internal sealed class Stub(Type contract, ChannelFactory factory, BodyRecorder recorder)
{
    private readonly object channel =
        factory.GetType().GetMethod(nameof(ChannelFactory<>.CreateChannel), [])!.Invoke(factory, [])!;

    internal byte[] LastBody => recorder.LastBody;

    internal Type RequestOf(string operation) => Method(operation).GetParameters()[0].ParameterType;

    /// <summary>Calls it, and throws what the channel throws.</summary>
    internal async Task<object> CallAsync(string operation, IRequest request)
    {
        var call = (Task)Method(operation).Invoke(channel, BindingFlags.DoNotWrapExceptions, null, [request], null)!;
        await call;

        return call.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(call)!;
    }

    private MethodInfo Method(string operation) =>
        contract.GetMethod(operation + "Async")
        ?? throw new InvalidOperationException($"{contract.Name} has no {operation}");
}
