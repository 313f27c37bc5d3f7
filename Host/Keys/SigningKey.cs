using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Keys;

/// <summary>Reads the key that signs our replies.</summary>
internal static class SigningKey
{
    internal static SigningCredential Load(IServiceProvider services)
    {
        SigningOptions options = services.GetRequiredService<IOptions<SigningOptions>>().Value;
        DataFolder data = services.GetRequiredService<DataFolder>();
        string file = data.Resolve(options.Certificate);

        try
        {
            return new SigningCredential(
                X509Certificate2.CreateFromPemFile(file, data.Resolve(options.CertificateKey)));
        }
        catch (Exception cannot)
            when (cannot is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsValidationException(
                nameof(SigningOptions),
                typeof(SigningOptions),
                [$"Signing:Certificate: {file} and its key cannot be read ({cannot.Message})."]);
        }
    }
}
