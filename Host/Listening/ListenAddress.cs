using System.Net;

namespace FinTax.Soap.Host.Listening;

/// <summary>One address to listen at, read from its setting.</summary>
internal static class ListenAddress
{
    internal static IPEndPoint? TryParse(string address, string scheme)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme != scheme || uri.PathAndQuery != "/")
        {
            return null;
        }

        string host = uri.Host == "localhost" ? "127.0.0.1" : uri.Host;

        return IPAddress.TryParse(host, out IPAddress? ip) ? new IPEndPoint(ip, uri.Port) : null;
    }
}
