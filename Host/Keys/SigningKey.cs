using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Keys;

/// <summary>Reads the keys that sign our replies.</summary>
internal static class SigningKey
{
    internal static SigningCredential Load(IServiceProvider services)
    {
        SigningOptions options = services.GetRequiredService<IOptions<SigningOptions>>().Value;
        DataFolder data = services.GetRequiredService<DataFolder>();
        string file = data.Resolve(options.Certificate);

        return Read("Signing:Certificate", file, () => new SigningCredential(
            X509Certificate2.CreateFromPemFile(file, data.Resolve(options.CertificateKey))));
    }

    internal static Sm2ReplySigner LoadSm2(IServiceProvider services)
    {
        SigningOptions options = services.GetRequiredService<IOptions<SigningOptions>>().Value;
        DataFolder data = services.GetRequiredService<DataFolder>();

        if (options.Sm2Certificate is not { Length: > 0 } certificate)
        {
            return new Sm2ReplySigner(null);
        }

        string file = data.Resolve(certificate);

        return new Sm2ReplySigner(Read("Signing:Sm2Certificate", file, () => new SigningCredential(
            X509CertificateLoader.LoadCertificateFromFile(file),
            File.ReadAllText(data.Resolve(options.Sm2CertificateKey ?? "")),
            options.Sm2UserId)));
    }

    private static SigningCredential Read(string setting, string file, Func<SigningCredential> read)
    {
        try
        {
            return read();
        }
        catch (Exception cannot)
            when (cannot is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsValidationException(
                nameof(SigningOptions),
                typeof(SigningOptions),
                [$"{setting}: {file} and its key cannot be read ({cannot.Message})."]);
        }
    }
}
