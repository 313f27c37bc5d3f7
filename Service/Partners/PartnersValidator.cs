using System.ComponentModel.DataAnnotations;
using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Partners;

/// <summary>
/// Refuses partners who could never prove themselves, or not safely. Names every fault of every partner at once, and no
/// password.
/// </summary>
internal sealed class PartnersValidator : IValidateOptions<PartnersOptions>
{
    // A digest can be tried offline by whoever saw one message: 12 characters are the least that we call a password.
    private const int PasswordLengthMin = 12;

    public ValidateOptionsResult Validate(string? name, PartnersOptions options)
    {
        string[] faults =
        [
            .. options.Registered.SelectMany(partner =>
                FaultsOf(partner.Key, partner.Value)
                    .Concat(MissingFiles(partner.Value, options))
                    .Select(fault => $"Partner {partner.Key}: {fault}")),
            .. SharedUsernames(options),
            .. SamlRules.FaultsOf(options),
        ];

        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string nodeCode, PartnerOptions partner)
    {
        if (nodeCode.Length != 12 || !nodeCode.All(char.IsAsciiDigit))
        {
            yield return "a node code has 12 digits.";
        }

        IEnumerable<string> ofAuthority = partner.Authority is { } authority ? AttributeFaults(authority) : [];

        foreach (string fault in AttributeFaults(partner).Concat(ofAuthority))
        {
            yield return fault;
        }

        bool admitsSignature = partner.AdmittedProofs.Contains(PartnerProof.Signature);
        bool hasCertificate = partner.Certificates.Length > 0 || partner.Authority is not null;
        bool hasOwnCertificate = partner.Certificates.Length > 0 || partner.EncryptionCertificate is not null;
        bool admitsUsername = partner.AdmittedProofs.Any(proof =>
            proof is PartnerProof.UsernameTokenDigest or PartnerProof.UsernameTokenText);
        bool hasUsername = !string.IsNullOrEmpty(partner.Username) && !string.IsNullOrEmpty(partner.Password);

        if (admitsSignature && !hasCertificate)
        {
            yield return "admits a signature, and has neither Certificates nor an Authority.";
        }

        if (admitsUsername && !hasUsername)
        {
            yield return "admits a UsernameToken, and has no Username or no Password.";
        }

        if (hasUsername && partner.Password!.Length < PasswordLengthMin)
        {
            yield return $"its Password is shorter than {PasswordLengthMin} characters.";
        }

        if (partner.Authority?.RevokedSerials.All(IsHexadecimal) == false)
        {
            yield return "RevokedSerials are hexadecimal numbers.";
        }

        if (!partner.BankCodes.All(BankCode.IsValid))
        {
            yield return "BankCodes have 12 digits, the last a check digit.";
        }

        if (!partner.Sm2 && (partner.Sm2LegacyUri || partner.Sm2UserId != SecurityPolicy.DefaultSm2UserId))
        {
            yield return "Sm2LegacyUri and Sm2UserId say nothing without Sm2.";
        }

        if (partner.AdmitCbc && !admitsSignature)
        {
            yield return "AdmitCbc says nothing without Signature among its Proofs: CBC counts under a signature only.";
        }

        if (partner.EncryptReplySignatures && !partner.EncryptReplies)
        {
            yield return "EncryptReplySignatures says nothing without EncryptReplies.";
        }

        if (partner.EncryptReplies && !hasOwnCertificate)
        {
            yield return "EncryptReplies needs Certificates or an EncryptionCertificate to encrypt to.";
        }

        if (partner.DigestWithoutTls && !partner.AdmittedProofs.Contains(PartnerProof.UsernameTokenDigest))
        {
            yield return "DigestWithoutTls says nothing without UsernameTokenDigest among its Proofs.";
        }
    }

    private static bool IsHexadecimal(string serial) => serial.Length > 0 && serial.All(char.IsAsciiHexDigit);

    private static IEnumerable<string> MissingFiles(PartnerOptions partner, PartnersOptions options) =>
        partner.Certificates.Append(partner.Authority?.Certificate).Append(partner.EncryptionCertificate)
            .Where(path => !string.IsNullOrEmpty(path) && !File.Exists(options.Resolve(path)))
            .Select(path => $"its certificate {options.Resolve(path!)} is not there.");

    internal static IEnumerable<string> AttributeFaults(object settings)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), results, validateAllProperties: true);

        return results.Select(result => result.ErrorMessage ?? "a setting is not valid.");
    }

    // One name for two partners would make the password, or the order of the settings, decide who called.
    private static IEnumerable<string> SharedUsernames(PartnersOptions options) =>
        options.Registered
            .Where(partner => !string.IsNullOrEmpty(partner.Value.Username))
            .GroupBy(partner => partner.Value.Username, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(partner => partner.Key).Order()))
            .Select(sharers => $"Partners {sharers} share a Username.");
}
