using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Listening;

/// <summary>Where the service listens, and what it grants a connection. The section <c>Listen</c>.</summary>
public sealed class ListenOptions : IValidatableObject
{
    /// <summary>
    /// The address without TLS, as <c>http://127.0.0.1:8080</c>; empty for none. Port 0 takes any free port.
    /// </summary>
    public string Http { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The address with TLS; empty for none, for instance behind a proxy that ends TLS.</summary>
    public string Https { get; set; } = "https://127.0.0.1:8443";

    /// <summary>The server's certificate (PEM, with intermediate ones after it), relative to the data folder.</summary>
    [Required]
    public string Certificate { get; set; } = "keys/server.crt.pem";

    /// <summary>The certificate's private key (PEM), relative to the data folder.</summary>
    [Required]
    public string CertificateKey { get; set; } = "keys/server.key.pem";

    /// <summary>
    /// Connections at a time. Eight times the 500 slow senders that must not stop an honest one; some 20 KB each.
    /// </summary>
    [Range(16, 1_000_000)]
    public int ConnectionsMax { get; set; } = 4096;

    /// <summary>
    /// Until a request's line and headers are there. Kestrel's 30 s are made for browsers on slow lines, half is plenty
    /// here.
    /// </summary>
    [Range(1, 300)]
    public int HeadersSecondsMax { get; set; } = 15;

    /// <summary>
    /// A connection without a request is closed after this; a little above the 60 s after which common proxies close
    /// theirs.
    /// </summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 75;

    /// <summary>
    /// Seconds that calls under way are given to finish when the service stops: as long as a payment may take, and
    /// the patience that service managers and Kubernetes have by default.
    /// </summary>
    [Range(0, 600)]
    public int StopSecondsMax { get; set; } = 30;

    /// <summary>
    /// Proxies whose X-Forwarded-For, -Proto and -Host are believed, by IP address. Nobody else's are: they decide
    /// whether a password counts as hidden by TLS.
    /// </summary>
    public string[] TrustedProxies { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Http.Length == 0 && Https.Length == 0)
        {
            yield return Wrong("Listen:Http and Listen:Https are both empty: nobody could call.", nameof(Http));
        }

        if (Http.Length > 0 && ListenAddress.TryParse(Http, "http") is null)
        {
            yield return Wrong("Listen:Http is not http://<IP address or localhost>:<port>.", nameof(Http));
        }

        if (Https.Length > 0 && ListenAddress.TryParse(Https, "https") is null)
        {
            yield return Wrong("Listen:Https is not https://<IP address or localhost>:<port>.", nameof(Https));
        }

        foreach (string proxy in TrustedProxies.Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _)))
        {
            yield return Wrong($"Listen:TrustedProxies: {proxy} is no IP address.", nameof(TrustedProxies));
        }
    }

    private static ValidationResult Wrong(string sentence, string member) => new(sentence, [member]);
}
