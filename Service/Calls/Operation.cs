using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Calls;

/// <summary>One operation of a WSDL: its names, its contracts, and who carries it out.</summary>
internal sealed class Operation
{
    /// <summary>The service's name in its WSDL.</summary>
    public required string Service { get; init; }

    public required string Name { get; init; }

    /// <summary>The local name of the request's payload.</summary>
    public required string PayloadName { get; init; }

    public required string PayloadNamespace { get; init; }

    public required string Action { get; init; }

    /// <summary>Null where there is no reply.</summary>
    public required string? ReplyAction { get; init; }

    public required Type RequestType { get; init; }

    /// <summary>Null where the operation is one-way.</summary>
    public required Type? ReplyType { get; init; }

    /// <summary>What is kept of its calls; null where nothing is and each call is carried out anew.</summary>
    public required KeyRule? Key { get; init; }

    /// <summary>The tax authority in whose name a request acts; null where the operation is no authority's.</summary>
    public required Func<IRequest, string>? TaxOrgOf { get; init; }

    /// <summary>
    /// The field of a key that no message may give, since items of packs have such; null where there is none.
    /// </summary>
    public required Func<IRequest, string?>? ReservedKeyOf { get; init; }

    /// <summary>Set for an operation that keeps nothing and is answered without security, and never together with <see cref="Handle"/>.</summary>
    public required Func<IRequest, OpenScope, IResponse>? HandleOpen { get; init; }

    public required Func<IRequest, CallScope, IResponse>? Handle { get; init; }

    /// <summary>Null where no other system of record has a say.</summary>
    public Func<OutgoingCall, GatewayAnswer, IReplyWork, IResponse>? Settle { get; init; }

    /// <summary>Null where every reply tells the end. Always set beside <see cref="Settle"/>.</summary>
    public Func<IRequest, CallScope, IResponse>? Report { get; init; }

    /// <summary>The payload's name with its namespace: keys are global in an operation.</summary>
    public string Scope => field ??= $"{{{PayloadNamespace}}}{PayloadName}";

    public bool IsOpen => HandleOpen is not null;

    public bool IsOneWay => ReplyType is null;

    public override string ToString() => $"{Service}.{Name}";
}
