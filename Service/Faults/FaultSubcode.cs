using FinTax.Soap.Security;

namespace FinTax.Soap.Service.Faults;

/// <summary>A fault code narrower than its side. Its prefix is one that every envelope of ours declares.</summary>
internal sealed record FaultSubcode(string Prefix, string LocalName, string NamespaceUri)
{
    internal static FaultSubcode FailedAuthentication { get; } = new("wsse", "FailedAuthentication", WellKnown.Wsse);

    internal static FaultSubcode InvalidAddressingHeader { get; } = Addressing("InvalidAddressingHeader");

    internal static FaultSubcode ActionNotSupported { get; } = Addressing("ActionNotSupported");

    internal static FaultSubcode InvalidCardinality { get; } = Addressing("InvalidCardinality");

    internal static FaultSubcode MissingAddressInEndpoint { get; } = Addressing("MissingAddressInEPR");

    internal static FaultSubcode OnlyAnonymousAddressSupported { get; } = Addressing("OnlyAnonymousAddressSupported");

    internal static FaultSubcode ActionMismatch { get; } = Addressing("ActionMismatch");

    public override string ToString() => $"{Prefix}:{LocalName}";

    private static FaultSubcode Addressing(string localName) => new("wsa", localName, WellKnown.Addressing);
}
