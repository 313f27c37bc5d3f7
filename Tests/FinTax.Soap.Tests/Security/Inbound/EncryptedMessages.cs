using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>The messages under Golden/Secured/encrypted: read, changed, and looked at as the application would.</summary>
internal static partial class EncryptedMessages
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "encrypted");

    internal static SecurityPolicy Demanding { get; } = new() { RequireEncryptedBody = true, AdmitCbc = true };

    [GeneratedRegex("</ds:KeyInfo><xenc:CipherData><xenc:CipherValue>([^<]+)</xenc:CipherValue></xenc:CipherData><xenc:ReferenceList>")]
    internal static partial Regex WrappedKey();

    [GeneratedRegex("<xenc:DataReference URI=\"#([^\"]+)\"/>")]
    internal static partial Regex DataReference();

    [GeneratedRegex("<xenc:EncryptedData .*?</xenc:EncryptedData>", RegexOptions.Singleline)]
    internal static partial Regex EncryptedData();

    [GeneratedRegex("202611231001([0-9]{8})")]
    internal static partial Regex MessageId();

    [GeneratedRegex("<xenc:CipherValue>[^<]+</xenc:CipherValue>")]
    internal static partial Regex CipherValue();

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    internal static string EditCiphertext(string message, Func<byte[], byte[]> edit)
    {
        string data = EncryptedData().Match(message).Value;
        string value = CipherValue().Match(data).Value;
        string text = value.Replace("<xenc:CipherValue>", "").Replace("</xenc:CipherValue>", "");

        return message.Replace(text, Convert.ToBase64String(edit(Convert.FromBase64String(text))));
    }

    internal static string? RejectionOf(string message, SecurityPolicy policy)
    {
        TryMeaning(Encoding.UTF8.GetBytes(message), TestKeys.VerifierAt(TestKeys.Noon, policy, policy), out string? rejection);

        return rejection;
    }

    /// <summary>All that the application is given of a message; null, and the rule, where it is refused.</summary>
    internal static string? TryMeaning(MessageSource bytes, MessageVerifier verifier, out string? rejection)
    {
        rejection = null;

        try
        {
            using SoapMessage message = SoapMessage.Parse(bytes, XmlLimits.Default);
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: false);
            var meaning = new StringBuilder(verified.Body.PayloadName?.Name);

            while (verified.Body.Read())
            {
                meaning.Append(verified.Body.NodeType switch
                {
                    XmlNodeType.Element => $"<{verified.Body.Tag.LocalName} {verified.Body.Tag.NamespaceUri}>",
                    XmlNodeType.EndElement => "</>",
                    _ => verified.Body.Value,
                });
            }

            return meaning.ToString();
        }
        catch (SecurityRejectedException rejected)
        {
            rejection = rejected.Rejection.ToString();

            return null;
        }
        catch (MalformedMessageException)
        {
            rejection = nameof(SecurityRejection.Malformed);

            return null;
        }
    }

    /// <summary>The same of the payload before it was signed and encrypted, as another reader reads it.</summary>
    internal static string PlainMeaning(string number, string sender)
    {
        string payload = Read("payload.xml")
            .Replace("@MESSAGE_ID@", "202611231001" + number)
            .Replace("@TRACE_NO@", number)
            .Replace("@SENDER@", sender)
            .Replace("@REMARK@", "增值税 VAT");
        using XmlReader reader = XmlReader.Create(
            new StringReader(payload), new() { DtdProcessing = DtdProcessing.Prohibit });
        var meaning = new StringBuilder("DeductTax");

        while (reader.Read())
        {
            meaning.Append(reader.NodeType switch
            {
                XmlNodeType.Element => $"<{reader.LocalName} {reader.NamespaceURI}>" + (reader.IsEmptyElement ? "</>" : ""),
                XmlNodeType.EndElement => "</>",
                _ => reader.Value,
            });
        }

        return meaning.ToString();
    }
}
