using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>Ordinary WCF channels to another system's services, signed with our key, that believe its signature alone.</summary>
internal sealed class SoapChannels : IDisposable
{
    // A reply of these services has some kilobytes.
    private const int ReplyBytesMax = 1024 * 1024;

    private readonly ChannelFactory<ITaxPaymentService>? tax;
    private readonly ChannelFactory<IBankAccountService>? bank;

    public SoapChannels(
        RemoteSystemOptions system,
        X509Certificate2 theirCertificate,
        SigningCredential ours,
        FreshnessOptions freshness,
        TimeSpan answerWithin,
        TimeProvider clock)
    {
        tax = Factory<ITaxPaymentService>(system.TaxPayment);
        bank = Factory<IBankAccountService>(system.BankAccount);

        ChannelFactory<T>? Factory<T>(Uri? address) => address is null
            ? null
            : new ChannelFactory<T>(
                Binding(address, new MessageSecurityBindingElement(ours, theirCertificate, freshness, clock), answerWithin),
                new EndpointAddress(address));
    }

    public Task<TReply> AskTaxAsync<TReply>(Func<ITaxPaymentService, Task<TReply>> ask) => AskAsync(tax, ask);

    public Task<TReply> AskBankAsync<TReply>(Func<IBankAccountService, Task<TReply>> ask) => AskAsync(bank, ask);

    public void Dispose()
    {
        tax?.Abort();
        bank?.Abort();
    }

    // A channel for each call: it keeps no connection, and one that has failed would fail for ever.
    private static async Task<TReply> AskAsync<T, TReply>(ChannelFactory<T>? factory, Func<T, Task<TReply>> ask)
    {
        T channel = factory is null
            ? throw new InvalidOperationException("The settings give no address for this service.")
            : factory.CreateChannel();

        try
        {
            return await ask(channel).ConfigureAwait(false);
        }
        finally
        {
            ((IClientChannel)channel!).Abort();
        }
    }

    private static CustomBinding Binding(Uri address, MessageSecurityBindingElement security, TimeSpan answerWithin)
    {
        HttpTransportBindingElement transport = address.Scheme == Uri.UriSchemeHttps
            ? new HttpsTransportBindingElement()
            : new HttpTransportBindingElement();
        transport.MaxReceivedMessageSize = ReplyBytesMax;
        var version = MessageVersion.CreateVersion(EnvelopeVersion.Soap11, AddressingVersion.None);

        return new CustomBinding(security, new TextMessageEncodingBindingElement(version, Encoding.UTF8), transport)
        {
            OpenTimeout = answerWithin,
            SendTimeout = answerWithin,
            ReceiveTimeout = answerWithin,
        };
    }
}
