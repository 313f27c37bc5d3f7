using System.Collections.Concurrent;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// What a contract type looks like in XML: its element name, and its members in the order of the schema. Built once a
/// type from the attributes that partners compile against, so that there is no second description to drift.
/// </summary>
internal sealed class ContractShape
{
    private static readonly ConcurrentDictionary<Type, ContractShape> Shapes = new();

    private ContractShape(Type type)
    {
        Type = type;
        (LocalName, NamespaceUri) = ContractAttributes.NameOf(type);
        Members = [.. MemberShapes.Of(type)];
    }

    internal Type Type { get; }

    /// <summary>The name of the element when the contract stands alone, as a payload or a fault's detail.</summary>
    internal string LocalName { get; }

    internal string NamespaceUri { get; }

    internal MemberShape[] Members { get; }

    internal static ContractShape Of(Type type) => Shapes.GetOrAdd(type, static type => new(type));

    internal object Create() => Activator.CreateInstance(Type)!;
}
