using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Host.Keys;
using FinTax.Soap.Host.Listening;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.BankAccount;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Host;

/// <summary>
/// Binds every options class to its section. All are checked at the start, so that one look at the console shows
/// everything that is wrong.
/// </summary>
internal static class OptionsSetup
{
    internal static IServiceCollection AddAllOptions(this IServiceCollection services) =>
        services
            .Bind<ListenOptions>("Listen")
            .Bind<ReceiveOptions>("Receive")
            .Bind<PublishingOptions>("Publishing")
            .Bind<SigningOptions>("Signing")
            .Bind<DecryptionOptions>("Decryption")
            .Bind<DemoOptions>("Demo")
            .Bind<PartnersOptions>("Partners")
            .Bind<NodeOptions>("Node")
            .Bind<EnvelopeOptions>("Envelope")
            .Bind<FreshnessOptions>("Freshness")
            .Bind<GatewayOptions>("Gateways")
            .Bind<CalendarOptions>("Calendar")
            .Bind<RefundOptions>("Refunds")
            .Bind<BatchOptions>("Batches")
            .Bind<RecallOptions>("Recalls")
            .Bind<ReconciliationOptions>("Reconciliation")
            .Bind<StorageOptions>("Storage")
            .Bind<ExplanationOptions>("Explanations");

    private static IServiceCollection Bind<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

        return services;
    }
}
