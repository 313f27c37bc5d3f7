using System.Text.RegularExpressions;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Tests.Publishing;

/// <summary>A message that breaks one assertion of a policy, and the rule that refuses it.</summary>
/// <param name="Assertion">The assertion, by its alternative and path.</param>
/// <param name="Message">The message, and what was done to it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsTls">Whether it comes over TLS.</param>
/// <param name="IsReply">Whether it is a reply to our client, and not a request.</param>
internal sealed record PolicyBreach(
    string Assertion, Func<string> Message, SecurityRejection Rule, bool IsTls = false, bool IsReply = false)
{
    public override string ToString() => Assertion;
}

/// <summary>
/// For each assertion that we publish, a message of another stack that keeps all the others and breaks this one.
/// </summary>
internal static partial class PolicyBreaches
{
    internal const string Signature = "signature";
    internal const string SignedAddressing = "signed addressing";
    internal const string Confirmed = "confirmed signature";
    internal const string Encrypted = "encrypted payload";
    internal const string Digest = "digest over TLS";
    internal const string DigestWithoutTls = "digest without TLS";
    internal const string Text = "text over TLS";
    internal const string SamlBearer = "SAML bearer";
    internal const string SamlHolderOfKey = "SAML holder of key";

    private const string Wsse11 = "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    /// <summary>The policies that make every alternative there is, each by a name.</summary>
    internal static IReadOnlyDictionary<string, SecurityPolicy> Policies { get; } = new Dictionary<string, SecurityPolicy>
    {
        [Signature] = new(),
        [SignedAddressing] = new() { RequireSignedAddressing = true },
        [Confirmed] = new() { ConfirmSignatures = true },
        [Encrypted] = new() { RequireEncryptedBody = true },
        [Digest] = new() { AdmitSignature = false, AdmitUsernameTokenDigest = true },
        [DigestWithoutTls] = new() { AdmitSignature = false, AdmitUsernameTokenDigest = true, AdmitDigestWithoutTls = true },
        [Text] = new() { AdmitSignature = false, AdmitUsernameTokenText = true },
        [SamlBearer] = new() { AdmitSignature = false, AdmitSamlBearer = true },
        [SamlHolderOfKey] = new() { AdmitSignature = false, AdmitSamlHolderOfKey = true },
    };

    /// <summary>What keeps all assertions of an alternative.</summary>
    internal static string Kept(string alternative) => alternative switch
    {
        Signature or Confirmed => Read("xmlsec1-rsa-sha256"),
        SignedAddressing => Read("xmlsec1-addressing-signed"),
        Text => Read("wss4j-usernametoken-text"),
        SamlBearer => Saml("bearer"),
        Encrypted => EncryptedFile("wss4j-thumbprint"),
        SamlHolderOfKey => Saml("holder-of-key"),
        _ => Read("wss4j-usernametoken-digest"),
    };

    /// <summary>What is broken by a reply to the very request, and so by no message that could be kept.</summary>
    internal static IReadOnlyList<string> BrokenByReply { get; } =
        [$"{Confirmed}/Wss11", $"{Confirmed}/Wss11/RequireSignatureConfirmation"];

    internal static IReadOnlyList<PolicyBreach> All { get; } =
    [
        .. OfSignature(Signature),
        new($"{SignedAddressing}/SignedParts/Header", () => Read("xmlsec1-addressing-not-signed"), SecurityRejection.AddressingNotSigned),
        new($"{Encrypted}/EncryptedParts", () => Read("xmlsec1-rsa-sha256"), SecurityRejection.BodyNotEncrypted),
        new($"{Encrypted}/EncryptedParts/Body", () => EncryptedFile("wss4j-elements-within"), SecurityRejection.BodyNotEncrypted),
        new($"{Encrypted}/AsymmetricBinding/AlgorithmSuite/Basic256GCM", () => EncryptedFile("wss4j-cbc256"), SecurityRejection.CbcNotAdmitted),
        .. OfTransport(Digest, SecurityRejection.PasswordNeedsTls),
        .. OfUsernameToken(Digest, isTls: true),
        .. OfHashPassword(Digest, isTls: true),
        .. OfUsernameToken(DigestWithoutTls, isTls: false),
        .. OfHashPassword(DigestWithoutTls, isTls: true),
        .. OfTransport(Text, SecurityRejection.PasswordNeedsTls),
        .. OfUsernameToken(Text, isTls: true),
        .. OfTransport(SamlBearer, SecurityRejection.AssertionNeedsTls),
        .. OfSaml(),
    ];

    private static IEnumerable<PolicyBreach> OfSignature(string alternative) =>
    [
        new($"{alternative}/AsymmetricBinding", () => Refused("unsigned"), SecurityRejection.NoProofOfSender),
        new($"{alternative}/AsymmetricBinding/InitiatorToken", () => Refused("stranger"), SecurityRejection.UnknownSigner),
        new($"{alternative}/AsymmetricBinding/InitiatorToken/X509Token", () => Refused("key-value"), SecurityRejection.KeyInfoNotAdmitted),
        new($"{alternative}/AsymmetricBinding/InitiatorToken/X509Token/WssX509V3Token10", () => Refused("token-value-type"), SecurityRejection.TokenTypeNotAdmitted),
        new($"{alternative}/AsymmetricBinding/RecipientToken", () => Refused("unsigned"), SecurityRejection.NoProofOfSender, IsReply: true),
        new($"{alternative}/AsymmetricBinding/RecipientToken/X509Token", () => Refused("key-value"), SecurityRejection.KeyInfoNotAdmitted, IsReply: true),
        new($"{alternative}/AsymmetricBinding/RecipientToken/X509Token/WssX509V3Token10", () => Refused("token-value-type"), SecurityRejection.TokenTypeNotAdmitted, IsReply: true),
        new($"{alternative}/AsymmetricBinding/AlgorithmSuite", () => Refused("rsa-sha1"), SecurityRejection.AlgorithmNotAdmitted),
        new($"{alternative}/AsymmetricBinding/AlgorithmSuite/Basic256Sha256", () => Refused("sha1-digest"), SecurityRejection.AlgorithmNotAdmitted),
        new($"{alternative}/AsymmetricBinding/IncludeTimestamp", () => Refused("no-timestamp"), SecurityRejection.NoTimestamp),
        new($"{alternative}/AsymmetricBinding/OnlySignEntireHeadersAndBody", () => Refused("payload-signed-not-body"), SecurityRejection.ReferenceToNothing),
        new($"{alternative}/SignedParts", () => Refused("altered-body"), SecurityRejection.BodyDigestMismatch),
        new($"{alternative}/SignedParts/Body", () => Refused("body-not-signed"), SecurityRejection.BodyNotSigned),
    ];

    private static IEnumerable<PolicyBreach> OfTransport(string alternative, SecurityRejection withoutTls) =>
    [
        new($"{alternative}/TransportBinding", () => Kept(alternative), withoutTls),
        new($"{alternative}/TransportBinding/TransportToken", () => Kept(alternative), withoutTls),
        new($"{alternative}/TransportBinding/TransportToken/HttpsToken", () => Kept(alternative), withoutTls),
        // A token over TLS needs no signature; one that stands beside it must be of the suite all the same.
        new($"{alternative}/TransportBinding/AlgorithmSuite", () => WithSignatureOf("rsa-sha1", Kept(alternative)), SecurityRejection.AlgorithmNotAdmitted, IsTls: true),
        new($"{alternative}/TransportBinding/AlgorithmSuite/Basic256Sha256", () => WithSignatureOf("hmac-sha256-public-key-pem", Kept(alternative)), SecurityRejection.AlgorithmNotAdmitted, IsTls: true),
        new($"{alternative}/TransportBinding/IncludeTimestamp", () => Expired(Kept(alternative)), SecurityRejection.TimestampExpired, IsTls: true),
    ];

    private static IEnumerable<PolicyBreach> OfUsernameToken(string alternative, bool isTls) =>
    [
        new($"{alternative}/SupportingTokens", () => Without("Security", Kept(alternative)), SecurityRejection.NoSecurityHeader, isTls),
        new($"{alternative}/SupportingTokens/UsernameToken", () => Without("UsernameToken", Kept(alternative)), SecurityRejection.NoProofOfSender, isTls),
        new($"{alternative}/SupportingTokens/UsernameToken/WssUsernameToken10", () => WithDerivedKey(Kept(alternative)), SecurityRejection.DerivedKeyNotAdmitted, isTls),
    ];

    private static IEnumerable<PolicyBreach> OfHashPassword(string alternative, bool isTls) =>
    [
        new($"{alternative}/SupportingTokens/UsernameToken/HashPassword", () => Kept(Text), SecurityRejection.ProofNotAdmitted, isTls),
    ];

    // Of a signature by the key that an assertion names, all that is demanded beside that key is what any signature needs.
    private static IEnumerable<PolicyBreach> OfSaml() =>
    [
        new($"{SamlBearer}/SupportingTokens", () => Without("Security", Kept(SamlBearer)), SecurityRejection.NoSecurityHeader, IsTls: true),
        new($"{SamlBearer}/SupportingTokens/SamlToken", () => Saml("refused/moved"), SecurityRejection.NoProofOfSender, IsTls: true),
        new($"{SamlBearer}/SupportingTokens/SamlToken/WssSamlV20Token11", () => Saml11("bearer"), SecurityRejection.UnknownElementInSecurityHeader, IsTls: true),
        new($"{SamlHolderOfKey}/AsymmetricBinding/InitiatorToken", () => Saml("refused/holder-without-signature"), SecurityRejection.HolderOfKeyMismatch),
        new($"{SamlHolderOfKey}/AsymmetricBinding/InitiatorToken/SamlToken", () => Saml("refused/holder-other-token"), SecurityRejection.HolderOfKeyMismatch),
        new($"{SamlHolderOfKey}/AsymmetricBinding/InitiatorToken/SamlToken/WssSamlV20Token11", () => Saml11("holder-of-key"), SecurityRejection.UnknownElementInSecurityHeader),
    ];

    private static string WithSignatureOf(string refused, string message) =>
        message.Replace(
            "</wsse:Security>", SignatureElement().Match(Refused(refused)).Value + "</wsse:Security>", StringComparison.Ordinal);

    // The Timestamp beside a UsernameToken is signed by nobody.
    private static string Expired(string message) =>
        TimestampTimes().Replace(message, time => time.Value.Replace("2026-", "2025-", StringComparison.Ordinal));

    private static string Without(string element, string message) =>
        Regex.Replace(message, $"<wsse:{element}[ >].*</wsse:{element}>", "", RegexOptions.Singleline);

    // UsernameToken 1.1 with a key derived from the password, in place of the password. [UTP §4]
    private static string WithDerivedKey(string message) =>
        PasswordElement().Replace(
            message, $"<w:Salt xmlns:w=\"{Wsse11}\">AAAAAAAAAAAAAAAAAAAAAA==</w:Salt><w:Iteration xmlns:w=\"{Wsse11}\">1000</w:Iteration>");

    private static string Saml(string name) => File.ReadAllText(Path.Combine(Folder, "saml", name + ".xml"));

    private static string EncryptedFile(string name) =>
        File.ReadAllText(Path.Combine(Folder, "encrypted", name + ".request.xml"));

    private static string Saml11(string name) => Saml(name).Replace(
        "urn:oasis:names:tc:SAML:2.0:assertion", "urn:oasis:names:tc:SAML:1.0:assertion", StringComparison.Ordinal);

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".request.xml"));

    private static string Refused(string name) => Read(Path.Combine("refused", name));

    [GeneratedRegex("<ds:Signature[ >].*</ds:Signature>", RegexOptions.Singleline)]
    private static partial Regex SignatureElement();

    [GeneratedRegex("<wsu:Timestamp[ >].*</wsu:Timestamp>", RegexOptions.Singleline)]
    private static partial Regex TimestampTimes();

    [GeneratedRegex("<wsse:Password[ >].*</wsse:Password>", RegexOptions.Singleline)]
    private static partial Regex PasswordElement();
}
