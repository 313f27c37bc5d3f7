using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.BankAccount;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Operations.TaxBatch;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;
using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Operations;

/// <summary>Registers what this folder offers: the handlers, as their list has them, and the catalogue made of it.</summary>
public static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        OperationList operations = Catalog.List(new OperationList(services));

        return services
            .AddSingleton<WorkCalendar>()
            .AddSingleton<DayCut>()
            .AddSingleton<AutomaticReversal>()
            .AddSingleton<RefundDesk>()
            .AddSingleton<TransferReversal>()
            .AddSingleton<RecallEnd>()
            .AddSingleton<IPackKind, DeductionPacks>()
            .AddSingleton<IPackKind, TransferPacks>()
            .AddSingleton<IPackKind, PayrollPacks>()
            .AddSingleton<ReconciliationDesk>()
            .AddSingleton<ResolutionLedger>()
            .AddSingleton<DeductionRebooking>()
            .AddSingleton<DeclaredRebooking>()
            .AddSingleton<ResolutionBooking>()
            .AddSingleton(provider => new OperationCatalog(Catalog.Contracts, operations.Entries, provider));
    }
}
