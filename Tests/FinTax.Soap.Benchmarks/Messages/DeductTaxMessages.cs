using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FinTax.Soap.Contracts;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;

namespace FinTax.Soap.Benchmarks.Messages;

/// <summary>The one request of every row, and what is made from it: signed, and signed many times over with new keys.</summary>
internal sealed class DeductTaxMessages
{
    /// <summary>The tax authority whose tax it debits.</summary>
    internal const string TaxOrgCode = "13501000000";

    internal const string TraceNo = "00000001";

    /// <summary>When the request says that it was sent.</summary>
    internal static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private const string MessageId = "20261123100100000001";
    private const string SentAt = "2026-11-23T12:00:00Z";
    private const string WorkDate = ">2026-11-23<";
    private const string Amount = ">10000.00<";

    private readonly string payload;

    private DeductTaxMessages(byte[] plain)
    {
        Plain = plain;
        payload = CanonicalPayload(plain);
    }

    /// <summary>The request as it stands in the golden file.</summary>
    internal byte[] Plain { get; }

    internal static DeductTaxMessages Load() =>
        new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "DeductTax.request.xml")));

    /// <summary>The request, Body and Timestamp signed at noon.</summary>
    internal ReadOnlyMemory<byte> SignedAtNoon(X509Certificate2 signer) => Sign(SecurerOf(signer, new FixedClock(Noon)), payload);

    /// <summary>Requests that are no two the same, signed now; their trace numbers go on from the first one's.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> SignedNow(X509Certificate2 signer, int firstTraceNo, int count)
    {
        MessageSecurer securer = SecurerOf(signer, TimeProvider.System);
        string today = OfToday(TimeProvider.System.GetUtcNow());

        return Enumerable.Range(firstTraceNo, count).AsParallel().AsOrdered().Select(traceNo => Sign(
            securer,
            today
                .Replace(MessageId, string.Create(CultureInfo.InvariantCulture, $"2026112390{traceNo:D10}"), StringComparison.Ordinal)
                .Replace($">{TraceNo}<", $">{TraceNoOf(traceNo)}<", StringComparison.Ordinal)));
    }

    internal static string TraceNoOf(int traceNo) => traceNo.ToString("D8", CultureInfo.InvariantCulture);

    // On the work date that is open, and for one yuan: the demo's account would not last for so many.
    private string OfToday(DateTimeOffset now) => payload
        .Replace(SentAt, now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(WorkDate, now.ToOffset(TimeSpan.FromHours(8)).ToString("'>'yyyy-MM-dd'<'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Amount, ">1.00<", StringComparison.Ordinal);

    private static MessageSecurer SecurerOf(X509Certificate2 signer, TimeProvider clock) =>
        new(new SigningCredential(signer), new FreshnessOptions(), clock);

    private static ReadOnlyMemory<byte> Sign(MessageSecurer securer, string payload) =>
        securer.Secure(new OutgoingMessage(WellKnown.Soap11, [], Encoding.UTF8.GetBytes(payload)));

    // .NET's own canonicalizer is right about a message as simple as this one.
    private static string CanonicalPayload(byte[] message)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(new MemoryStream(message), new() { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);

        var alone = new XmlDocument { PreserveWhitespace = true };
        alone.AppendChild(alone.ImportNode(document.GetElementsByTagName("DeductTax", Namespaces.TaxPayment)[0]!, deep: true));
        var canonicalizer = new XmlDsigExcC14NTransform();
        canonicalizer.LoadInput(alone);
        using var canonical = new StreamReader((Stream)canonicalizer.GetOutput(typeof(Stream)));

        return canonical.ReadToEnd();
    }
}
