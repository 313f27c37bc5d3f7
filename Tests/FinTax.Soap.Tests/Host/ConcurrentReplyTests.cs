using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Tests.Host;

/// <summary>Buffers go from one reply to the next; what was in them does not.</summary>
internal sealed class ConcurrentReplyTests
{
    private const int Callers = 32;
    private const int CallsOfEach = 25;

    [Test]
    public async Task Each_caller_gets_its_own_reply_whole()
    {
        await using RunningHost host = await RunningHost.StartAsync();
        using var bank = new PartnerClient(host.DataFolder, DemoPartner.Bank);
        var service = new Uri(host.BaseAddress, "/PlatformService");

        IEnumerable<string> strange = (await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => CallAsync(caller))))
            .SelectMany(found => found);

        Assert.That(strange, Is.Empty);

        async Task<List<string>> CallAsync(int caller)
        {
            var found = new List<string>();

            for (int i = 0; i < CallsOfEach; i++)
            {
                // Of every length up to the longest that is echoed.
                string echo = $"{caller}-{i}-".PadRight(8 + ((caller * CallsOfEach) + i) % 192, (char)('a' + i));
                PingRequest ping = new() { Header = new DemoRequests(TimeProvider.System).GetStatement(null).Header, Echo = echo };
                string reply = await bank.CallAsync(service, ping);

                if (!reply.EndsWith("</soap:Envelope>", StringComparison.Ordinal)
                    || Reply.Values(reply, "Echo").SingleOrDefault() != echo
                    || Reply.Values(reply, "RelatesTo").SingleOrDefault() != ping.Header.MessageId)
                {
                    found.Add(reply);
                }
            }

            return found;
        }
    }
}
