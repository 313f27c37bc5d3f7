using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Tests.Binding;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A service that gives one answer to whatever our client asks, at a free port of the loopback.</summary>
internal static class StubbedService
{
    /// <summary>Calls Ping as the bank at the time of the kept messages, and lets the answer be these bytes.</summary>
    /// <exception cref="UnprovenReplyException">The client refuses the answer.</exception>
    internal static async Task<PingResponse> AnswerAsync(
        string answer, X509Certificate2 serviceCertificate, IReadOnlyList<SecurityPolicy> policy)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task served = ServeAsync(listener, Encoding.UTF8.GetBytes(answer));
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        using X509Certificate2 own = TestKeys.WithPrivateKey("bank");
        CustomBinding binding = SecuredBinding.For(address, own, serviceCertificate, policy, EnvelopeVersion.Soap11);
        binding.Elements[0] = new MessageSecurityBindingElement(
            new SigningCredential(own), serviceCertificate, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));
        var factory = new ChannelFactory<IPlatformService>(binding, new EndpointAddress(address));

        try
        {
            return await factory.CreateChannel().PingAsync(new PingRequest { Header = Samples.DeductTax().Header });
        }
        finally
        {
            factory.Abort();
            await served;
        }
    }

    private static async Task ServeAsync(TcpListener listener, byte[] answer)
    {
        using Socket connection = await listener.AcceptSocketAsync();
        await using var stream = new NetworkStream(connection);
        await ReadRequestAsync(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: {answer.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(answer);
    }

    // The envelope's end tag is the last thing that our client sends.
    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        byte[] buffer = new byte[16 * 1024];

        while (!request.ToString().Contains(":Envelope>", StringComparison.Ordinal)
            && await stream.ReadAsync(buffer) is var length && length > 0)
        {
            request.Append(Encoding.UTF8.GetString(buffer, 0, length));
        }
    }
}
