using System.ServiceModel;
using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>DeductTax as the one operation that is served, open to everybody, its handler the constant one.</summary>
internal static class OpenCatalog
{
    internal static IServiceCollection AddOpenCatalog(this IServiceCollection services)
    {
        OperationList operations = new OperationList(services)
            .OnOpen<DeductTaxRequest, DeductTaxResponse, ConstantHandler>();

        return services.AddSingleton(made => new OperationCatalog([typeof(IDeductTax)], operations.Entries, made));
    }

    private sealed class ConstantHandler : IOpenHandler<DeductTaxRequest, DeductTaxResponse>
    {
        public DeductTaxResponse Handle(DeductTaxRequest request, OpenScope scope) => ConstantReceipt.For(request);
    }

    [ServiceContract(Namespace = Namespaces.TaxPayment, Name = "TaxPaymentService")]
    private interface IDeductTax
    {
        [OperationContract(
            Action = Namespaces.TaxPayment + "/DeductTax",
            ReplyAction = Namespaces.TaxPayment + "/DeductTaxResponse")]
        Task<DeductTaxResponse> DeductTaxAsync(DeductTaxRequest request);
    }
}
