using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinTax.Soap.Host.Keys;
using FinTax.Soap.Service.Partners;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// Makes the demo's keys and partners in an empty data folder. Everything is made in a folder beside and takes its
/// place by renaming, so that a first start killed at any moment leaves nothing half made: the next one begins anew, or
/// has only the last rename to do.
/// </summary>
internal sealed class DemoSetup(DataFolder data, TimeProvider clock)
{
    private const string StagingPrefix = ".first-start-";
    private const string PartnersFile = "partners.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },

        // A file for people: names in their own letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the demo where it is due.</summary>
    /// <returns>Whether this was the first start.</returns>
    internal bool RunIfDue(IConfiguration configuration)
    {
        DemoOptions options = configuration.GetSection("Demo").Get<DemoOptions>() ?? new DemoOptions();
        bool hasPartners = configuration.GetSection("Partners:Registered").GetChildren().Any();

        PrivateFiles.MakeFolder(data.Path);

        if (options.Profile == DemoProfile.Never || hasPartners || File.Exists(data.PartnersFile))
        {
            return false;
        }

        string staged = Path.Combine(data.Keys, PartnersFile);

        if (!File.Exists(staged))
        {
            if (Directory.Exists(data.Keys) || File.Exists(data.Database))
            {
                return false;
            }

            MakeKeys();
        }

        // The last step: from here on this is a start like any other.
        File.Move(staged, data.PartnersFile);

        return true;
    }

    private void MakeKeys()
    {
        foreach (string abandoned in Directory.EnumerateDirectories(data.Path, StagingPrefix + "*"))
        {
            Directory.Delete(abandoned, recursive: true);
        }

        string staging = Path.Combine(data.Path, StagingPrefix + Environment.ProcessId);
        IReadOnlyDictionary<string, string> passwords = new DemoKeys(staging, clock).Make();
        PrivateFiles.Write(Path.Combine(staging, PartnersFile), PartnersJson(passwords));
        Directory.Move(staging, data.Keys);
    }

    private static string PartnersJson(IReadOnlyDictionary<string, string> passwords) =>
        JsonSerializer.Serialize(
            new
            {
                Partners = new PartnersOptions
                {
                    Registered = DemoPartner.All.ToDictionary(
                        partner => partner.NodeCode,
                        partner => partner.ToOptions(passwords.GetValueOrDefault(partner.NodeCode))),
                },
                // Its partners encrypt to the RSA key, whichever key signs.
                Decryption = new DecryptionOptions
                {
                    Keys = [new() { Certificate = "keys/service-rsa.crt.pem", CertificateKey = "keys/service-rsa.key.pem" }],
                },
                Demo = new DemoOptions { Seed = true },
            },
            Json) + "\n";
}
