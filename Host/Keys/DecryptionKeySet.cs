using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Keys;

/// <summary>Reads the keys that partners encrypt to.</summary>
internal static class DecryptionKeySet
{
    private const string RsaKeys = "1.2.840.113549.1.1.1";

    internal static DecryptionKeys Load(IServiceProvider services)
    {
        DecryptionOptions options = services.GetRequiredService<IOptions<DecryptionOptions>>().Value;
        DataFolder data = services.GetRequiredService<DataFolder>();
        DecryptionKeys keys = options.Keys.Length > 0
            ? new([.. options.Keys.Select(key => Read(key, data))])
            : OfTheSigner(services.GetRequiredService<SigningCredential>());

        if (keys.IsEmpty && services.GetRequiredService<PartnerDirectory>().Policies.Any(policy => policy.RequireEncryptedBody))
        {
            throw Wrong("Decryption:Keys: a partner has to encrypt, and there is no RSA key to encrypt to.");
        }

        return keys;
    }

    private static DecryptionKeys OfTheSigner(SigningCredential signer)
    {
        using RSA? rsa = signer.Certificate.GetRSAPublicKey();

        return rsa is null ? DecryptionKeys.None : new([signer.Certificate]);
    }

    private static X509Certificate2 Read(DecryptionKeyOptions key, DataFolder data)
    {
        string file = data.Resolve(key.Certificate);

        try
        {
            var certificate = X509Certificate2.CreateFromPemFile(file, data.Resolve(key.CertificateKey));

            return certificate.GetKeyAlgorithm() == RsaKeys
                ? certificate
                : throw Wrong($"Decryption:Keys: {file} is not an RSA certificate, and key agreement is not implemented.");
        }
        catch (Exception cannot)
            when (cannot is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Wrong($"Decryption:Keys: {file} and its key cannot be read ({cannot.Message}).");
        }
    }

    private static OptionsValidationException Wrong(string sentence) =>
        new(nameof(DecryptionOptions), typeof(DecryptionOptions), [sentence]);
}
