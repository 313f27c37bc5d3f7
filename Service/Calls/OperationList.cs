using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Calls;

/// <summary>Which handler carries out which contract, one line an operation. Each line registers its handler too.</summary>
internal sealed class OperationList(IServiceCollection services)
{
    private readonly List<OperationEntry> entries = [];

    public IReadOnlyList<OperationEntry> Entries => entries;

    /// <summary>An operation that is carried out each time it is called: a query, or one that repeats harmlessly.</summary>
    public OperationList On<TRequest, TReply, THandler>(Func<TRequest, string>? taxOrg = null)
        where TRequest : IRequest
        where TReply : IResponse
        where THandler : class, IOperationHandler<TRequest, TReply> =>
        Add<TRequest, TReply, THandler>(key: null, taxOrg);

    /// <summary>An operation that is carried out once a business key.</summary>
    public OperationList On<TRequest, TReply, THandler>(
        Func<TRequest, string> key,
        Func<TReply, KeyOutcome> outcome,
        Func<IStoreTransaction, TRequest, string?>? stateNow = null,
        Func<TRequest, string>? taxOrg = null,
        Func<TRequest, string?>? reservedKey = null)
        where TRequest : IRequest
        where TReply : IResponse
        where THandler : class, IOperationHandler<TRequest, TReply> =>
        Add<TRequest, TReply, THandler>(
            new KeyRule(
                request => key((TRequest)request),
                reply => outcome((TReply)reply),
                stateNow is null ? null : (stores, request) => stateNow(stores, (TRequest)request)),
            taxOrg,
            reservedKey);

    /// <summary>An operation that is answered without security.</summary>
    public OperationList OnOpen<TRequest, TReply, THandler>()
        where TRequest : IRequest
        where TReply : IResponse
        where THandler : class, IOpenHandler<TRequest, TReply>
    {
        services.AddSingleton<THandler>();
        entries.Add(new OperationEntry(typeof(TRequest), typeof(TReply), Key: null)
        {
            ResolveOpen = provider =>
            {
                THandler handler = provider.GetRequiredService<THandler>();

                return (request, scope) => handler.Handle((TRequest)request, scope);
            },
        });

        return this;
    }

    private OperationList Add<TRequest, TReply, THandler>(
        KeyRule? key, Func<TRequest, string>? taxOrg, Func<TRequest, string?>? reservedKey = null)
        where TRequest : IRequest
        where TReply : IResponse
        where THandler : class, IOperationHandler<TRequest, TReply>
    {
        bool settles = typeof(THandler).IsAssignableTo(typeof(ISettlingHandler<TRequest, TReply>));
        bool reports = typeof(THandler).IsAssignableTo(typeof(IReportingHandler<TRequest, TReply>));
        services.AddSingleton<THandler>();
        entries.Add(new OperationEntry(typeof(TRequest), typeof(TReply), key)
        {
            TaxOrgOf = taxOrg is null ? null : request => taxOrg((TRequest)request),
            ReservedKeyOf = reservedKey is null ? null : request => reservedKey((TRequest)request),
            Resolve = provider =>
            {
                THandler handler = provider.GetRequiredService<THandler>();

                return (request, scope) => handler.Handle((TRequest)request, scope);
            },
            ResolveSettle = settles
                ? provider =>
                {
                    var handler = (ISettlingHandler<TRequest, TReply>)(object)provider.GetRequiredService<THandler>();

                    return (call, answer, work) => handler.Settle(call, answer, work);
                }
            : null,
            ResolveReport = reports
                ? provider =>
                {
                    var handler = (IReportingHandler<TRequest, TReply>)(object)provider.GetRequiredService<THandler>();

                    return (request, scope) => handler.Report((TRequest)request, scope);
                }
            : null,
        });

        return this;
    }
}

/// <summary>One line of the list. One of the two resolvers is set.</summary>
internal sealed record OperationEntry(Type RequestType, Type ReplyType, KeyRule? Key)
{
    public Func<IRequest, string>? TaxOrgOf { get; init; }

    public Func<IRequest, string?>? ReservedKeyOf { get; init; }

    public Func<IServiceProvider, Func<IRequest, CallScope, IResponse>>? Resolve { get; init; }

    public Func<IServiceProvider, Func<IRequest, OpenScope, IResponse>>? ResolveOpen { get; init; }

    public Func<IServiceProvider, Func<OutgoingCall, GatewayAnswer, IReplyWork, IResponse>>? ResolveSettle { get; init; }

    public Func<IServiceProvider, Func<IRequest, CallScope, IResponse>>? ResolveReport { get; init; }
}
