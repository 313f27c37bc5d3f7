namespace FinTax.Soap.Host.FirstStart;

/// <summary>What a console says about the demo: who its partners are, and three ways to make the first call.</summary>
internal static class DemoGuide
{
    private const string KeystorePassword = DemoKeys.KeystorePasswordFile;

    internal static string Write(DataFolder data, string address, string? https)
    {
        string keys = Path.GetRelativePath(Environment.CurrentDirectory, data.Keys);

        // A path with many steps up reads worse than the whole one.
        keys = keys.StartsWith("..", StringComparison.Ordinal) ? data.Keys : keys;

        string?[] parts =
        [
            Partners(keys),
            https is null ? null : Curl(keys, https),
            SoapUi(keys, address),
            Story(data, address),
        ];

        return "\n" + string.Join("\n\n", parts.OfType<string>()) + "\n";
    }

    // The story is told by another process, which must be told what this one was.
    private static string Story(DataFolder data, string address)
    {
        string listen = address == "http://127.0.0.1:8080" ? "" : $" --Listen:Http={address}";
        string folder = data.Path == Path.GetFullPath("data") ? "" : $" --Data:Folder={data.Path}";

        return $"""
            A whole story, with its messages and what each step proves:
              dotnet run --project Host -- demo{listen}{folder}
            """;
    }

    private static string Partners(string keys)
    {
        IEnumerable<string> lines = DemoPartner.All.Select(partner =>
            $"  {partner.NodeCode}  {partner.Name}: {Proof(partner, keys)}");

        return $"""
            Demo partners (rsa.* is RSA-2048, ec.* is P-256; PEM and PKCS#12, its password in {keys}/{KeystorePassword})
            {string.Join('\n', lines)}
            """;
    }

    private static string Proof(DemoPartner partner, string keys)
    {
        string own = $"{keys}/partners/{partner.NodeCode}";

        return partner.Registration switch
        {
            DemoRegistration.Username =>
                $"UsernameToken; user {partner.Username}, password in {own}/{DemoKeys.UserPasswordFile}",
            DemoRegistration.Encryption =>
                $"X.509 signature, encrypted in both directions; keys in {own}, encrypt to {keys}/service-rsa.crt.pem",
            DemoRegistration.Authority => $"X.509 signature, known by the demo CA and its subject; keys in {own}",
            _ => $"X.509 signature; keys in {own}",
        };
    }

    private static string Curl(string keys, string https)
    {
        string trusted = $"--cacert {keys}/demo-ca.crt.pem";

        return $"""
            With curl (a UsernameToken over TLS):
              curl -sS {trusted} {https}/BankAccountService {CurlHeaders} -d "{DemoMessages.GetBalances(keys)}"
            """;
    }

    private const string CurlHeaders =
        """-H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "urn:fintax:bank:v1/GetBalances"'""";

    private static string SoapUi(string keys, string address) =>
        $"""
        With SoapUI (a signature):
          1. File, New SOAP Project, Initial WSDL: {address}/PlatformService?wsdl
          2. Double-click the project, WS-Security Configurations, Keystores: add
             {keys}/partners/{DemoPartner.TaxBureau}/rsa.p12 with the password in {keys}/{KeystorePassword}
          3. Outgoing WS-Security Configurations: add one; to it add first Timestamp (Time To Live 300), then Signature:
             Keystore rsa.p12, alias 1, its password again; Key Identifier Type Binary Security Token;
             Signature Algorithm http://www.w3.org/2001/04/xmldsig-more#rsa-sha256;
             Signature Canonicalization http://www.w3.org/2001/10/xml-exc-c14n#;
             Digest Algorithm http://www.w3.org/2001/04/xmlenc#sha256; Use Single Certificate on;
             Parts: Body in {Security.WellKnown.Soap11},
             Timestamp in {Security.WellKnown.Wsu}
          4. Open the request of GetServiceStatus. Into its Header, with RefMessageId and Channel taken out:
             MessageId {Groovy("java.util.UUID.randomUUID()")},
             Sender {DemoPartner.TaxBureau}, Receiver {DemoPartner.Service},
             WorkDate {Groovy("java.time.LocalDate.now(java.time.ZoneOffset.ofHours(8))")},
             SentAt {Groovy("java.time.Instant.now()")}, ServiceVersion 1.0, ResendFlag false, ValidateOnly false
          5. Auth tab, Add New Authorization, Basic; Outgoing WSS: the configuration. Send.
        """;

    // SoapUI puts in what such an expression amounts to, anew with each request and before it signs.
    private static string Groovy(string expression) => $"${{={expression}}}";
}
