using FinTax.Soap.Host;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// The whole service as it is delivered, with its demo's partners and accounts: real handler, ledger, replay marks and
/// receipts in SQLite, logs, and replies signed with P-256.
/// </summary>
internal static class DurableServer
{
    internal static WebApplication Build(int port, string folder) => FinTaxHost.Build(
    [
        $"--Data:Folder={DataIn(folder)}",
        $"--Listen:Http=http://127.0.0.1:{port}",
        "--Listen:Https=",
        "--Signing:Certificate=keys/service-ec.crt.pem",
        "--Signing:CertificateKey=keys/service-ec.key.pem",
    ]);

    internal static string KeysIn(string folder) => Path.Combine(DataIn(folder), "keys");

    private static string DataIn(string folder) => Path.Combine(folder, "data");
}
