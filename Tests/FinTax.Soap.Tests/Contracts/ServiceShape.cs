using System.ServiceModel;
using System.ServiceModel.Description;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>What the service interfaces say of their operations, in the words of <see cref="WsdlShape"/>.</summary>
internal static class ServiceShape
{
    internal static readonly ContractDescription[] Services =
        [.. typeof(IRequest).Assembly.GetExportedTypes()
            .Where(type => type.IsDefined(typeof(ServiceContractAttribute), inherit: false))
            .Select(ContractDescription.GetContract)
            .OrderBy(contract => contract.Name, StringComparer.Ordinal)];

    internal static string PortType(ContractDescription service) => $"{{{service.Namespace}}}{service.Name}";

    internal static string[] ReadOperations(ContractDescription service) =>
        [.. service.Operations.SelectMany(Operation)];

    private static IEnumerable<string> Operation(OperationDescription operation) =>
        operation.Faults
            .Select(fault => $"  fault {fault.Name} {fault.Action} {ContractShape.Name(fault.DetailType)}")
            .Order(StringComparer.Ordinal)
            .Prepend($"  out {Message(operation.Messages[1])}")
            .Prepend($"  in {Message(operation.Messages[0])}")
            .Prepend(operation.Name);

    private static string Message(MessageDescription message) =>
        $"{message.Action} {{{message.Body.WrapperNamespace}}}{message.Body.WrapperName}";
}
