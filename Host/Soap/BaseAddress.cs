using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// The address under which this service is published: the configured one, or else the one it was asked at. The host of
/// a request is the client's own words and is checked before it goes into a document.
/// </summary>
internal sealed class BaseAddress(IOptions<PublishingOptions> options)
{
    private readonly string? configured = options.Value.PublicAddress?.AbsoluteUri.TrimEnd('/');

    /// <summary>
    /// Scheme, host, port and perhaps a path, without a slash at the end; null where the host is none.
    /// </summary>
    internal string? Of(HttpRequest request)
    {
        if (configured is not null)
        {
            return configured;
        }

        // HTTP/1.0 needs no Host: the client reached this address, so it is right for that client.
        string authority = request.Host.HasValue
            ? request.Host.Value
            : $"{Bracketed(request.HttpContext.Connection)}:{request.HttpContext.Connection.LocalPort}";

        return Uri.TryCreate($"{request.Scheme}://{authority}", UriKind.Absolute, out Uri? address)
            && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            && address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
                ? address.GetLeftPart(UriPartial.Authority)
                : null;
    }

    private static string Bracketed(ConnectionInfo connection)
    {
        string host = (connection.LocalIpAddress ?? System.Net.IPAddress.Loopback).ToString();

        return host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
    }
}
