using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Benchmarks.Servers;

namespace FinTax.Soap.Benchmarks.Measuring;

/// <summary>The files that the load generator sends, and single messages of the same kinds.</summary>
internal sealed class RequestSource
{
    private const double RatePerSecondMin = 5_000;

    private readonly string folder;
    private readonly DeductTaxMessages messages = DeductTaxMessages.Load();
    private readonly ReadOnlyMemory<byte> signed;

    private X509Certificate2? distinctSigner;
    private int nextTraceNo = 1;

    // More a second than two cores answer; learnt from each round, for machines that do more.
    private double ratePerSecond = RatePerSecondMin;

    internal RequestSource(string folder)
    {
        this.folder = folder;
        X509Certificate2 signer = RequestSigner.Make(folder);
        signed = messages.SignedAtNoon(signer);
        MessageFile.Write(PathOf(RequestKind.Plain), [messages.Plain]);
        MessageFile.Write(PathOf(RequestKind.Signed), [signed]);
    }

    internal string FileFor(RequestKind kind, int seconds)
    {
        if (kind == RequestKind.Distinct)
        {
            MessageFile.Write(PathOf(kind), Distinct((int)(ratePerSecond * seconds)));
        }

        return PathOf(kind);
    }

    internal (ReadOnlyMemory<byte> Message, string TraceNo) OneOf(RequestKind kind) => kind switch
    {
        RequestKind.Plain => (messages.Plain, DeductTaxMessages.TraceNo),
        RequestKind.Signed => (signed, DeductTaxMessages.TraceNo),
        _ => (Distinct(1).Single(), DeductTaxMessages.TraceNoOf(nextTraceNo - 1)),
    };

    /// <summary>Half as much again as was needed: enough for a better round, and no minutes spent on signing.</summary>
    internal void Learn(double requestsPerSecond) => ratePerSecond = Math.Max(RatePerSecondMin, requestsPerSecond * 1.5);

    private IEnumerable<ReadOnlyMemory<byte>> Distinct(int count)
    {
        int first = nextTraceNo;
        nextTraceNo += count;

        return messages.SignedNow(DistinctSigner(), first, count);
    }

    // The demo's own partner, whose keys the host makes at its first start.
    private X509Certificate2 DistinctSigner() => distinctSigner ??= X509CertificateLoader.LoadPkcs12FromFile(
        Path.Combine(DurableServer.KeysIn(folder), "partners", RequestSigner.NodeCode, "ec.p12"),
        File.ReadAllText(Path.Combine(DurableServer.KeysIn(folder), "keystore-password.txt")));

    private string PathOf(RequestKind kind) => Path.Combine(folder, $"{kind}.messages");
}
