using FinTax.Soap.Benchmarks.Servers;

namespace FinTax.Soap.Benchmarks.Measuring;

/// <summary>One row of the table.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Requests">What it is sent.</param>
/// <param name="Build">Makes its server, listening at a port; the folder is that of the run.</param>
internal sealed record Contender(string Name, string Title, RequestKind Requests, Func<int, string, WebApplication> Build)
{
    internal const string SoapCore = "soapcore";
    internal const string Plain = "plain";
    internal const string SignedXml = "signedxml";
    internal const string Signed = "signed";

    /// <summary>In the order in which they are measured: what is compared stands side by side in time.</summary>
    internal static IReadOnlyList<Contender> All { get; } =
    [
        new("bare", "bare Kestrel, constant reply", RequestKind.Plain, (port, _) => BareServer.Build(port)),
        new(SoapCore, "SoapCore, plain", RequestKind.Plain, (port, _) => SoapCoreServer.Build(port)),
        new(Plain, "FinTax.Soap, plain", RequestKind.Plain, OurServer.BuildPlain),
        new(SignedXml, "SignedXml, signed in", RequestKind.Signed, SignedXmlServer.Build),
        new(Signed, "FinTax.Soap, signed in", RequestKind.Signed, OurServer.BuildSigned),
        new("durable", "FinTax.Soap, signed both ways, stored", RequestKind.Distinct, DurableServer.Build),
    ];
}

/// <summary>What a row is sent.</summary>
internal enum RequestKind
{
    /// <summary>The golden request as it is.</summary>
    Plain,

    /// <summary>The same, signed; the same bytes each time.</summary>
    Signed,

    /// <summary>Each one with a message identifier, business key and signature of its own.</summary>
    Distinct,
}
