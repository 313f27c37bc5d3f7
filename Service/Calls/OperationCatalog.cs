using System.Reflection;
using System.ServiceModel;

namespace FinTax.Soap.Service.Calls;

/// <summary>
/// All operations, found by the name of their payload. It is made at start from the attributes of the contracts and the
/// list of handlers, and stops the start where one lacks the other: neither a contract that nobody carries out nor a
/// handler that nobody can call gets as far as a partner.
/// </summary>
public sealed class OperationCatalog
{
    private readonly Dictionary<(string Namespace, string Name), Operation> byPayload = [];
    private readonly Dictionary<string, Operation> byScope = [];

    internal OperationCatalog(
        IEnumerable<Type> contracts, IReadOnlyCollection<OperationEntry> entries, IServiceProvider handlers)
    {
        Dictionary<Type, OperationEntry> byRequest = entries.ToDictionary(entry => entry.RequestType);

        foreach (MethodInfo method in contracts.SelectMany(contract => contract.GetMethods()))
        {
            Type requestType = method.GetParameters().Single().ParameterType;
            OperationEntry entry = byRequest.Remove(requestType, out OperationEntry? found)
                ? found
                : throw new InvalidOperationException($"No handler is listed for {method.DeclaringType!.Name}.{method.Name}.");

            Operation operation = Describe(method, requestType, entry, handlers);
            byPayload.Add((operation.PayloadNamespace, operation.PayloadName), operation);
            byScope.Add(operation.Scope, operation);
        }

        if (byRequest.Count > 0)
        {
            throw new InvalidOperationException(
                $"No contract has an operation for {string.Join(", ", byRequest.Keys.Select(type => type.Name))}.");
        }
    }

    internal IEnumerable<Operation> All => byPayload.Values;

    /// <summary>Null when no operation has such a payload.</summary>
    internal Operation? Find(string payloadNamespace, string payloadName) =>
        byPayload.GetValueOrDefault((payloadNamespace, payloadName));

    /// <summary>The operation of that scope, which calls are journalled for and receipts are kept under.</summary>
    internal Operation Of(string scope) => byScope[scope];

    private static Operation Describe(
        MethodInfo method, Type requestType, OperationEntry entry, IServiceProvider handlers)
    {
        ServiceContractAttribute service = Attribute<ServiceContractAttribute>(method.DeclaringType!);
        OperationContractAttribute contract = Attribute<OperationContractAttribute>(method);
        MessageContractAttribute payload = Attribute<MessageContractAttribute>(requestType);
        Type? replyType = method.ReturnType.GenericTypeArguments.SingleOrDefault();

        if (contract.IsOneWay ? replyType is not null : replyType != entry.ReplyType)
        {
            throw new InvalidOperationException(
                $"The handler listed for {method.Name} answers {entry.ReplyType.Name}, its contract {replyType?.Name ?? "nothing"}.");
        }

        return new Operation
        {
            Service = service.Name ?? method.DeclaringType!.Name,
            Name = payload.WrapperName ?? requestType.Name,
            PayloadName = payload.WrapperName ?? requestType.Name,
            PayloadNamespace = payload.WrapperNamespace ?? service.Namespace ?? "",
            Action = contract.Action ?? throw new InvalidOperationException($"{method.Name} has no Action."),
            ReplyAction = contract.IsOneWay ? null : contract.ReplyAction,
            RequestType = requestType,
            ReplyType = replyType,
            Key = entry.Key,
            TaxOrgOf = entry.TaxOrgOf,
            ReservedKeyOf = entry.ReservedKeyOf,
            Handle = entry.Resolve?.Invoke(handlers),
            Settle = entry.ResolveSettle?.Invoke(handlers),
            Report = entry.ResolveReport?.Invoke(handlers),
            HandleOpen = entry.ResolveOpen?.Invoke(handlers),
        };
    }

    private static T Attribute<T>(MemberInfo member)
        where T : Attribute =>
        member.GetCustomAttribute<T>() ?? throw new InvalidOperationException($"{member.Name} has no {typeof(T).Name}.");
}
