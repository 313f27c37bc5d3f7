using FinTax.Soap.Security;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>What differs between the two versions of SOAP outside of faults.</summary>
internal sealed class SoapVersion
{
    private readonly string[] ourRoles;

    private SoapVersion(string namespaceUri, string mediaType, string roleAttribute, string[] ourRoles)
    {
        Namespace = namespaceUri;
        MediaType = mediaType;
        ContentType = mediaType + "; charset=utf-8";
        RoleAttribute = roleAttribute;
        this.ourRoles = ourRoles;
    }

    internal static SoapVersion Soap11 { get; } = new(
        WellKnown.Soap11,
        "text/xml",
        "actor",
        ["", "http://schemas.xmlsoap.org/soap/actor/next"]);

    internal static SoapVersion Soap12 { get; } = new(
        WellKnown.Soap12,
        "application/soap+xml",
        "role",
        ["", WellKnown.Soap12 + "/role/next", WellKnown.Soap12 + "/role/ultimateReceiver"]);

    internal string Namespace { get; }

    /// <summary>The type of a message that stands alone.</summary>
    internal string MediaType { get; }

    /// <summary>The content type of what we send.</summary>
    internal string ContentType { get; }

    /// <summary>The attribute that says whom a header block is for.</summary>
    internal string RoleAttribute { get; }

    /// <summary>
    /// Whether that role is one we act in: the ultimate receiver, also where none is named, or whoever is next.
    /// Blocks for others pass us by. [SOAP11 §4.2.2] [SOAP12-1 §2.2]
    /// </summary>
    internal bool IsOurRole(string? role) => role is null || Array.IndexOf(ourRoles, role.Trim()) >= 0;
}
