using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// Registers the corridor with all its rooms. A clock, our keys and the partners come from the host.
/// </summary>
public static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) =>
        services
            .AddStorage()
            .AddGateways()
            .AddSingleton(RemoteSystemsFactory.Make)
            .AddOperations()
            .AddDispatch()
            .AddBatches()
            .AddExplanations(made => made.GetRequiredService<IOptions<EnvelopeOptions>>().Value.Limits)
            .AddSingleton<ContractWriter>()
            .AddSingleton<IPayloadWriter>(made => made.GetRequiredService<ContractWriter>())
            .AddSingleton(_ => SchemaCatalog.Bundled())
            .AddSingleton<BodyReader>()
            .AddSingleton(MakeEnvelopes)
            .AddSingleton<ReplyWriter>()
            .AddSingleton<FaultWriter>()
            .AddSingleton<EarlyFaultWriter>()
            .AddSingleton<PipelineLog>()
            .AddSingleton(MakeVerifier)
            .AddSingleton(MakeSecurer)
            .AddSingleton(MakeRooms)
            .AddSingleton(MakeSandboxReplies)
            .AddSingleton(made => new SoapPipeline(
                made.GetRequiredService<PipelineRooms>(), made.GetRequiredService<PipelineLog>()));

    /// <summary>What goes on between calls. It begins before anybody can call.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services) =>
        services
            .AddHostedService<RecoveryWorker>()
            .AddHostedService<DayCutWorker>()
            .AddHostedService<PackWorker>()
            .AddHostedService<ReconciliationWorker>();

    private static EnvelopeReader MakeEnvelopes(IServiceProvider made)
    {
        EnvelopeOptions options = made.GetRequiredService<IOptions<EnvelopeOptions>>().Value;

        return new EnvelopeReader(options.Limits, options.Parts);
    }

    private static MessageVerifier MakeVerifier(IServiceProvider made)
    {
        var clock = made.GetRequiredService<TimeProvider>();
        var directory = new TrustDirectory(made.GetRequiredService<PartnerDirectory>().Credentials, clock);

        return new MessageVerifier(
            directory,
            made.GetRequiredService<DecryptionKeys>(),
            made.GetRequiredService<IOptions<FreshnessOptions>>().Value,
            clock);
    }

    private static MessageSecurer MakeSecurer(IServiceProvider made) => new(
        made.GetRequiredService<SigningCredential>(),
        made.GetRequiredService<IOptions<FreshnessOptions>>().Value,
        made.GetRequiredService<TimeProvider>(),
        made.GetService<Sm2ReplySigner>()?.Credential);

    private static SandboxReplies MakeSandboxReplies(IServiceProvider made) => new(
        made.GetRequiredService<SandboxRooms>(),
        made.GetRequiredService<SigningCredential>(),
        made.GetRequiredService<IOptions<FreshnessOptions>>().Value,
        made.GetRequiredService<TimeProvider>());

    private static PipelineRooms MakeRooms(IServiceProvider made) => new(
        made.GetRequiredService<EnvelopeReader>(),
        made.GetRequiredService<OperationCatalog>(),
        made.GetRequiredService<MessageVerifier>(),
        made.GetRequiredService<PartnerDirectory>(),
        made.GetRequiredService<BodyReader>(),
        made.GetRequiredService<Admission>(),
        made.GetRequiredService<OperationDispatcher>(),
        made.GetRequiredService<ReplyWriter>(),
        made.GetRequiredService<FaultWriter>(),
        made.GetRequiredService<EarlyFaultWriter>(),
        made.GetRequiredService<MessageSecurer>(),
        made.GetRequiredService<RefusalExplainer>(),
        made.GetService<SandboxRooms>() is null ? null : made.GetRequiredService<SandboxReplies>());
}
