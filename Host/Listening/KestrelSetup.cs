using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Host.Soap;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Listening;

/// <summary>
/// Sets Kestrel's addresses and limits. HTTP/1.1 only: no SOAP stack that we know of speaks HTTP/2, and what is not
/// spoken need not be defended.
/// </summary>
internal sealed class KestrelSetup(
    IOptions<ListenOptions> listen,
    IOptions<ReceiveOptions> receive,
    DataFolder data) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        SetLimits(kestrel.Limits);

        if (ListenAddress.TryParse(listen.Value.Http, "http") is { } http)
        {
            kestrel.Listen(http, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        }

        if (ListenAddress.TryParse(listen.Value.Https, "https") is { } https)
        {
            kestrel.Listen(https, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1;
                endpoint.UseHttps(Certificate());
            });
        }
    }

    private void SetLimits(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = listen.Value.ConnectionsMax;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(listen.Value.HeadersSecondsMax);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(listen.Value.KeepAliveSeconds);

        // The receiver refuses with a fault at its own limit; this one holds wherever a body is read without it.
        limits.MaxRequestBodySize = receive.Value.LargestBodyBytesMax + (long)LingeringClose.BytesMax;
        limits.MinRequestBodyDataRate = new MinDataRate(
            receive.Value.BytesPerSecondMin, TimeSpan.FromSeconds(receive.Value.SlowStartSeconds));
    }

    private HttpsConnectionAdapterOptions Certificate()
    {
        string file = data.Resolve(listen.Value.Certificate);

        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(file);

            return new HttpsConnectionAdapterOptions
            {
                ServerCertificate = X509Certificate2.CreateFromPemFile(file, data.Resolve(listen.Value.CertificateKey)),
                ServerCertificateChain = chain,
            };
        }
        catch (Exception cannot) when (cannot is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                nameof(ListenOptions),
                typeof(ListenOptions),
                [
                    $"Listen:Certificate: {file} and its key cannot be read ({cannot.Message}). "
                    + "Set Listen:Https to nothing to do without TLS.",
                ]);
        }
    }
}
