using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Soap;

/// <summary>How the services are published. The section <c>Publishing</c>.</summary>
public sealed class PublishingOptions : IValidatableObject
{
    /// <summary>
    /// The address in the WSDLs, as <c>https://bus.example.com/fintax</c>. Where it is not set, the scheme and host of
    /// each request are taken, which is wrong behind a proxy that is not among <c>Listen:TrustedProxies</c>.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress is { } address
            && (!address.IsAbsoluteUri
                || address is not { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }))
        {
            yield return new ValidationResult(
                "Publishing:PublicAddress is not http(s)://<host>[:<port>][/<path>].", [nameof(PublicAddress)]);
        }
    }
}
