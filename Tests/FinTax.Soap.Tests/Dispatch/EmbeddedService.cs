using System.Text;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>
/// Rooms 4 and 5 with their store in a temp folder and a clock that stands still. Requests are written as XML and read
/// as a partner's would be; replies must pass our own schemas to be read back.
/// </summary>
internal sealed class EmbeddedService : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly BodyReader Bodies = new(SchemaCatalog.Bundled());

    private readonly string folder;
    private readonly ServiceProvider services;

    private readonly Action<IServiceCollection> configure;

    private EmbeddedService(string folder, FakeTimeProvider clock, Action<IServiceCollection> configure)
    {
        this.folder = folder;
        this.configure = configure;
        Clock = clock;
        IServiceCollection registered = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IPayloadWriter, ContractWriter>()
            .Configure<StorageOptions>(options => options.DatabasePath = DatabasePath)
            .AddStorage()
            .AddGateways()
            .AddSingleton(new RemoteSystems(new Dictionary<string, IRemoteSystem>()))
            .AddDispatch()
            .AddBatches()
            .AddOperations()
            .AddOptions();
        configure(registered);
        services = registered.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public string DatabasePath => Path.Combine(folder, "fintax.db");

    public IStore Store => services.GetRequiredService<IStore>();

    public OperationCatalog Catalog => services.GetRequiredService<OperationCatalog>();

    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Task<EmbeddedService> StartAsync() => StartAsync(_ => { });

    /// <summary>With other systems of record, or other settings.</summary>
    public static Task<EmbeddedService> StartAsync(Action<IServiceCollection> configure) =>
        StartAsync(Path.GetTempPath(), configure);

    /// <summary>With its folder below another one.</summary>
    public static async Task<EmbeddedService> StartAsync(string below, Action<IServiceCollection> configure)
    {
        string folder = Directory.CreateDirectory(Path.Combine(below, $"fintax-{Guid.NewGuid():N}")).FullName;
        EmbeddedService service = new(folder, new FakeTimeProvider(Noon), configure);
        await DemoData.SeedAsync(service.services, CancellationToken.None);

        return service;
    }

    /// <summary>Over files that another service has left.</summary>
    public static Task<EmbeddedService> StartOverAsync(string folder, Action<IServiceCollection> configure) =>
        Task.FromResult(new EmbeddedService(folder, new FakeTimeProvider(Noon), configure));

    /// <summary>Stops it and starts another over the same files.</summary>
    public async Task<EmbeddedService> RestartAsync()
    {
        await services.DisposeAsync();
        EmbeddedService restarted = new(folder, Clock, configure);
        await restarted.Get<Recovery>().TakeUpAsync(CancellationToken.None);

        return restarted;
    }

    /// <summary>The tax authorities of the requests, which any of their senders may act for.</summary>
    public static IReadOnlySet<string> TaxOrgCodes { get; } =
        new HashSet<string> { "13501000000", "13502000000", "13509000000" };

    /// <summary>The sender of a request, who speaks for the bank that it is in the demo.</summary>
    public static Caller PartnerOf(IRequest request) => new(request.Header.Sender, "a partner")
    {
        TaxOrgCodes = TaxOrgCodes,
        BankCodes = DemoPartner.All
            .Where(partner => partner.NodeCode == request.Header.Sender)
            .Select(partner => partner.BankCode)
            .OfType<string>()
            .ToHashSet(),
    };

    /// <summary>A call whose sender is proven to be who it says.</summary>
    public Task<OperationReply> SendAsync(IRequest request, params ReplayMark[] marks) =>
        SendAsync(request, PartnerOf(request), marks);

    public Task<OperationReply> SendAsync(IRequest request, Caller caller, params ReplayMark[] marks) =>
        SendAsync(Write(request), caller, marks);

    public async Task<OperationReply> SendAsync(string payload, Caller caller, params ReplayMark[] marks) =>
        await DispatchAsync(Admit(payload, caller, marks));

    public Task<OperationReply> DispatchAsync(AdmittedCall call) =>
        services.GetRequiredService<OperationDispatcher>().DispatchAsync(call, CancellationToken.None).AsTask();

    public AdmittedCall Admit(IRequest request) => Admit(Write(request), PartnerOf(request));

    public AdmittedCall Admit(string payload, Caller caller, params ReplayMark[] marks)
    {
        using VerifiedMessage message = Envelop(payload, marks);
        Operation? operation = Catalog.Find(message.Message.PayloadName!.Namespace, message.Message.PayloadName.Name);
        ValidatedCall call = ValidatedCall.Read(message, operation, caller, new string('a', 32), Bodies);

        return services.GetRequiredService<Admission>().Admit(call);
    }

    public async Task<TReply> AskAsync<TReply>(IRequest request) => Read<TReply>(await SendAsync(request));

    public static TReply Read<TReply>(OperationReply reply)
    {
        using VerifiedMessage message = Envelop(Encoding.UTF8.GetString(reply.Payload!.Value.Span), []);

        return (TReply)Bodies.Read(message.Message, message.Body, ContractShape.Of(typeof(TReply)));
    }

    public string Write(IRequest request) =>
        Encoding.UTF8.GetString(services.GetRequiredService<IPayloadWriter>().Write(request).Span);

    public Task<T> ReadStoreAsync<T>(Func<IStoreTransaction, T> read) => Store.WriteAsync(read, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static VerifiedMessage Envelop(string payload, IReadOnlyList<ReplayMark> marks)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{payload}</s:Body></s:Envelope>");

        return new VerifiedMessage(SoapMessage.Parse(bytes, XmlLimits.Default), null, marks, null);
    }
}
