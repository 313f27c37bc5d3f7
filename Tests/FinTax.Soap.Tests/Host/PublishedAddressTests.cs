using System.Net;

namespace FinTax.Soap.Tests.Host;

internal sealed class PublishedAddressTests
{
    private RunningHost host = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        host = await RunningHost.StartAsync();
        client = host.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [TestCase("/TaxPaymentService")]
    [TestCase("/BankAccountService")]
    [TestCase("/PlatformService")]
    public async Task A_wsdl_names_the_address_it_was_asked_at(string path)
    {
        string plain = await client.GetStringAsync(new Uri(host.BaseAddress, path + "?wsdl"));
        string secure = await client.GetStringAsync(new Uri(host.SecureAddress, path + "?WSDL"));

        Assert.Multiple(() =>
        {
            Assert.That(plain, Does.Contain($"location=\"{new Uri(host.BaseAddress, path)}\""));
            Assert.That(secure, Does.Contain($"location=\"{new Uri(host.SecureAddress, path)}\""));
        });
    }

    [Test]
    public async Task A_wsdl_names_the_host_that_the_client_calls_it_by()
    {
        using var request = Get(host, "/PlatformService?singleWsdl");
        request.Headers.Host = "bus.example.com:81";

        using HttpResponseMessage response = await client.SendAsync(request);

        string wsdl = await response.Content.ReadAsStringAsync();
        Assert.That(wsdl, Does.Contain("location=\"http://bus.example.com:81/PlatformService\""));
    }

    [TestCase("bus.example.com/path")]
    [TestCase("user@bus.example.com")]
    [TestCase("bus.example.com\"<x>")]
    public async Task A_host_that_is_none_is_refused(string named)
    {
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);

        await connection.SendAsync($"GET /PlatformService?wsdl HTTP/1.1\r\nHost: {named}\r\nConnection: close\r\n\r\n");

        Assert.That(await connection.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400 "));
    }

    [Test]
    public async Task A_forwarded_scheme_is_not_believed_where_no_proxy_is_trusted()
    {
        using var request = Get(host, "/PlatformService?wsdl");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example.com");

        using HttpResponseMessage response = await client.SendAsync(request);

        string wsdl = await response.Content.ReadAsStringAsync();
        Assert.That(wsdl, Does.Contain($"location=\"{host.BaseAddress}PlatformService\""));
    }

    [Test]
    public async Task A_forwarded_scheme_of_a_trusted_proxy_is_believed()
    {
        await using RunningHost behindProxy = await RunningHost.StartAsync("Listen:TrustedProxies:0=127.0.0.1");
        using var request = Get(behindProxy, "/PlatformService?wsdl");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "bus.example.com");

        using HttpResponseMessage response = await client.SendAsync(request);

        string wsdl = await response.Content.ReadAsStringAsync();
        Assert.That(wsdl, Does.Contain("location=\"https://bus.example.com/PlatformService\""));
    }

    [Test]
    public async Task The_configured_address_stands_before_that_of_the_request()
    {
        await using RunningHost configured =
            await RunningHost.StartAsync("Publishing:PublicAddress=https://bus.example.com/fintax/");

        string wsdl = await client.GetStringAsync(new Uri(configured.BaseAddress, "/PlatformService?wsdl"));

        Assert.That(wsdl, Does.Contain("location=\"https://bus.example.com/fintax/PlatformService\""));
    }

    [Test]
    public async Task Imported_schemas_are_found_where_the_wsdl_says()
    {
        var at = new Uri(host.BaseAddress, "/PlatformService?wsdl");
        string wsdl = await client.GetStringAsync(at);
        string location = wsdl.Split("schemaLocation=\"")[1].Split('"')[0];

        string schema = await client.GetStringAsync(new Uri(at, location));

        Assert.That(schema, Does.Contain("targetNamespace=\"urn:fintax:ops:v1\""));
    }

    [TestCase("PUT", "/PlatformService", HttpStatusCode.MethodNotAllowed)]
    [TestCase("DELETE", "/PlatformService?wsdl", HttpStatusCode.MethodNotAllowed)]
    [TestCase("GET", "/PlatformService", HttpStatusCode.NotFound)]
    [TestCase("GET", "/PlatformService?xsd=appsettings.json", HttpStatusCode.NotFound)]
    [TestCase("GET", "/appsettings.json", HttpStatusCode.NotFound)]
    [TestCase("GET", "/data/partners.json", HttpStatusCode.NotFound)]
    [TestCase("POST", "/NoService", HttpStatusCode.NotFound)]
    [TestCase("HEAD", "/PlatformService?wsdl", HttpStatusCode.OK)]
    public async Task Answers_each_method_and_address_as_http_has_it(
        string method, string address, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host.BaseAddress, address));

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task The_start_page_lists_services_and_partners_and_no_secret()
    {
        string page = await client.GetStringAsync(host.BaseAddress);

        string password = File.ReadAllText(Path.Combine(host.DataFolder, "keys/partners/100000000103/password.txt"));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("DeductTax").And.Contain("100000000102").And.Contain("Service?wsdl"));
            Assert.That(page, Does.Not.Contain(password).And.Not.Contain("user-1").And.Not.Contain(host.DataFolder));
        });
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Is_live_and_ready(string address) =>
        Assert.That(await client.GetStringAsync(new Uri(host.BaseAddress, address)), Is.EqualTo("Healthy"));

    [Test]
    public async Task Does_not_say_what_server_it_is()
    {
        using HttpResponseMessage response = await client.GetAsync(host.BaseAddress);

        Assert.That(response.Headers.Server, Is.Empty);
    }

    private static HttpRequestMessage Get(RunningHost from, string address) =>
        new(HttpMethod.Get, new Uri(from.BaseAddress, address));
}
