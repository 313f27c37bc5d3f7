using System.Globalization;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// Which certificate an X509IssuerSerial means [DSIG §4.5.4.1]. It is looked up before anybody is known, so that what is
/// longer than any certificate has it is not parsed: the time for that grows faster than the message.
/// </summary>
internal sealed record IssuerSerial(X500DistinguishedName Issuer, BigInteger Serial)
{
    // [RFC 5280 §4.1.2.2] 20 bytes, which are 49 digits; some authorities write more.
    private const int SerialDigitsMax = 100;

    // [RFC 5280 A.1] Each part has 64 characters at the most, and an organization's name six of them.
    private const int IssuerCharactersMax = 1024;

    /// <exception cref="SecurityRejectedException">It is none.</exception>
    internal static IssuerSerial Parse(string issuer, string serial)
    {
        string digits = serial.Trim();
        string name = issuer.Trim();

        return digits.Length <= SerialDigitsMax
            && name.Length <= IssuerCharactersMax
            && BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger number)
            && DistinguishedNames.TryParse(name) is { } parsed
                ? new IssuerSerial(parsed, number)
                : throw SecurityRejection.TokenReferenceBroken.ToException("issuer and serial");
    }

    internal bool IsOf(X509Certificate2 certificate) =>
        SerialOf(certificate) == Serial && DistinguishedNames.AreSameInAnyDirection(certificate.IssuerName, Issuer);

    internal static BigInteger SerialOf(X509Certificate2 certificate) =>
        new(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true);
}
