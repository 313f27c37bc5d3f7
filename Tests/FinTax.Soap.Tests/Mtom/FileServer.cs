using System.ServiceModel;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>
/// <see cref="FileService"/> behind HTTP, and plain WCF clients of it in the bank's name with our binding element above
/// WCF's MTOM encoding.
/// </summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly CorridorServer server;
    private readonly List<ChannelFactory> factories = [];

    private FileServer(CorridorServer server) => this.server = server;

    /// <summary>What the bank's requests have, and replies to them must have.</summary>
    internal static ClientSecurity Signing => new(
        new SigningCredential(TestKeys.WithPrivateKey("bank")), TestKeys.Certificate("service"))
    {
        Clock = new FakeTimeProvider(TestKeys.Noon),
    };

    /// <inheritdoc cref="CorridorServer.Received"/>
    internal string Received => server.Received;

    /// <inheritdoc cref="CorridorServer.Sent"/>
    internal string Sent => server.Sent;

    /// <inheritdoc cref="CorridorServer.Change"/>
    internal Func<byte[], byte[]> Change
    {
        set => server.Change = value;
    }

    internal static async Task<FileServer> StartAsync(Action<PartnerOptions>? registered = null)
    {
        Corridor corridor = await Corridor.OpenAsync(services =>
        {
            FileService.Install(services);
            services
                .AddSingleton(new DecryptionKeys([TestKeys.WithPrivateKey("bank-recipient")]))
                .Configure<PartnersOptions>(options => registered?.Invoke(options.Registered[TestKeys.BankNode]));
        });

        return new FileServer(await CorridorServer.StartAsync(corridor));
    }

    internal IFileService Connect(ClientSecurity security, EnvelopeVersion soapVersion)
    {
        var address = new Uri(server.Address, "/FileService");
        var factory = new ChannelFactory<IFileService>(
            SecuredBinding.ForMtom(address, security, soapVersion), new EndpointAddress(address));
        factories.Add(factory);

        return factory.CreateChannel();
    }

    public async ValueTask DisposeAsync()
    {
        factories.ForEach(factory => factory.Abort());
        await server.DisposeAsync();
    }
}
