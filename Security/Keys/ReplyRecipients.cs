using System.Collections.Frozen;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>To whom the replies are encrypted of the principals whose policy asks for it.</summary>
internal sealed class ReplyRecipients
{
    private readonly FrozenDictionary<string, EncryptionRecipient[]> byName;

    /// <exception cref="ArgumentException">Nothing can be encrypted to one of them.</exception>
    internal ReplyRecipients(IEnumerable<PrincipalCredentials> registered)
    {
        byName = registered
            .Where(one => one.Principal.Policy.EncryptReplies)
            .ToFrozenDictionary(one => one.Principal.Name, one => one.Recipients.ToArray());

        foreach ((string name, EncryptionRecipient[] recipients) in byName)
        {
            if (recipients.Length == 0)
            {
                throw new ArgumentException($"Replies to {name} are to be encrypted, and none of its certificates can be encrypted to.");
            }
        }
    }

    /// <summary>
    /// How a reply is encrypted, or null where it is not. Decided before anything is carried out: a reply that could not
    /// be encrypted then would have to go out readable, or not at all.
    /// </summary>
    /// <param name="sender">Who is answered.</param>
    /// <param name="signedWith">The certificate that signed the request: the sender surely has that one's key.</param>
    /// <param name="now">When.</param>
    internal MessageEncryption? For(Principal sender, X509Certificate2? signedWith, DateTimeOffset now)
    {
        if (!byName.TryGetValue(sender.Name, out EncryptionRecipient[]? recipients))
        {
            return null;
        }

        EncryptionRecipient recipient =
            recipients.FirstOrDefault(one => one.IsValidAt(now) && one.Certificate.Equals(signedWith))
            ?? recipients.FirstOrDefault(one => one.IsValidAt(now))
            ?? throw SecurityRejection.NoCertificateForReply.ToException(sender.Name);

        return new(
            recipient, sender.Policy.ReplyEncryption, sender.Policy.ReplyKeyTransport, sender.Policy.EncryptReplySignatures);
    }
}
