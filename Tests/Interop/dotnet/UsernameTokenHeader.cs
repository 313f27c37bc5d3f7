using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel.Channels;
using System.Text;
using System.Xml;

namespace FinTax.Soap.Interop;

/// <summary>
/// A security header with a Timestamp and a UsernameToken with a password digest [UTP §3.1]: WCF itself has only the
/// password as text.
/// </summary>
internal sealed class UsernameTokenHeader(string username, string password) : MessageHeader
{
    internal const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    internal const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Profile =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";
    private const string Base64 =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    public override string Name => "Security";

    public override string Namespace => Wsse;

    public override bool MustUnderstand => true;

    protected override void OnWriteStartHeader(XmlDictionaryWriter writer, MessageVersion messageVersion)
    {
        writer.WriteStartElement("wsse", Name, Wsse);
        WriteHeaderAttributes(writer, messageVersion);
    }

    protected override void OnWriteHeaderContents(XmlDictionaryWriter writer, MessageVersion messageVersion)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string created = Instant(now);
        byte[] nonce = RandomNumberGenerator.GetBytes(16);

        writer.WriteStartElement("wsu", "Timestamp", Wsu);
        writer.WriteElementString("wsu", "Created", Wsu, created);
        writer.WriteElementString("wsu", "Expires", Wsu, Instant(now.AddMinutes(5)));
        writer.WriteEndElement();

        writer.WriteStartElement("wsse", "UsernameToken", Wsse);
        writer.WriteElementString("wsse", "Username", Wsse, username);
        WriteTyped(writer, "Password", "Type", Profile + "#PasswordDigest", Digest(nonce, created));
        WriteTyped(writer, "Nonce", "EncodingType", Base64, Convert.ToBase64String(nonce));
        writer.WriteElementString("wsu", "Created", Wsu, created);
        writer.WriteEndElement();
    }

    private static void WriteTyped(
        XmlDictionaryWriter writer, string element, string attribute, string type, string content)
    {
        writer.WriteStartElement("wsse", element, Wsse);
        writer.WriteAttributeString(attribute, type);
        writer.WriteString(content);
        writer.WriteEndElement();
    }

#pragma warning disable CA5350 // [UTP §3.1] The profile names SHA-1 and no other.
    private string Digest(byte[] nonce, string created) =>
        Convert.ToBase64String(SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created + password)]));
#pragma warning restore CA5350

    private static string Instant(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
