using System.Reflection;
using System.ServiceModel;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Operations.Platform.GetServiceStatus;

/// <summary>Says that it runs, since when, and which work dates are open. What answers at all has its store at hand.</summary>
internal sealed class GetServiceStatusHandler(WorkCalendar calendar, TimeProvider clock)
    : IOperationHandler<GetServiceStatusRequest, GetServiceStatusResponse>
{
    // Handlers are made once, at start.
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    private readonly string version = typeof(GetServiceStatusHandler).Assembly.GetName().Version!.ToString(3);

    public GetServiceStatusResponse Handle(GetServiceStatusRequest request, CallScope scope)
    {
        ServiceEntries services = [];
        services.AddRange(Catalog.Contracts.Select(contract => new ServiceEntry
        {
            Name = contract.GetCustomAttribute<ServiceContractAttribute>()!.Name!,
            State = ServiceState.Running,
        }));
        OpenWorkDates open = [.. calendar.ReadOpen(scope)];

        return new GetServiceStatusResponse
        {
            Header = scope.ReplyHeader(),
            Status = new PlatformStatus
            {
                State = ServiceState.Running,
                WorkDate = calendar.Current(scope),
                Version = version,
                StartedAt = startedAt.UtcDateTime,
                Services = services,
                OpenWorkDates = open,
            },
        };
    }
}
