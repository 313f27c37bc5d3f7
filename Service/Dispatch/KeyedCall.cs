using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>What the guard compares. It is made before the writer's turn, which has better things to do than to digest.</summary>
/// <param name="Rule">The operation's rule.</param>
/// <param name="Request">The request itself.</param>
/// <param name="Scope">Keys are global in an operation, whatever other operations use them for.</param>
/// <param name="Key">The business key.</param>
/// <param name="Sender">Whose call it is.</param>
/// <param name="PayloadDigest">
/// Of the payload without its Header, written anew from what was read: another prefix, or 1.50 spelt 01.50, is no other
/// payload.
/// </param>
internal sealed record KeyedCall(
    KeyRule Rule, IRequest Request, string Scope, string Key, string Sender, ReadOnlyMemory<byte> PayloadDigest)
{
    /// <summary>Null where the operation keeps no key.</summary>
    public static KeyedCall? Of(AdmittedCall call, IPayloadWriter writer)
    {
        Operation operation = call.Operation;

        return operation.Key is { } rule
            ? new KeyedCall(
                rule,
                call.Request,
                operation.Scope,
                rule.KeyOf(call.Request),
                call.Caller.NodeCode,
                writer.DigestWithoutHeader(call.Request))
            : null;
    }
}
