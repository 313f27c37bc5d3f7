using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// The UsernameToken: PasswordDigest with Nonce and Created, or PasswordText over TLS. Refuses what the user's policy
/// does not admit; a user who does not exist costs as much time as a wrong password. [UTP §3.1]
/// </summary>
internal sealed class UsernameTokenVerifier(TrustDirectory directory, Freshness freshness)
{
    private const string Profile =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";

    private const string Base64Encoding =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    // What stands in a genuine token: 16 to 20 bytes. Fewer can be guessed or collide, more only fill our records.
    private const int NonceBytesMin = 8;
    private const int NonceBytesMax = 64;

    private static readonly PrincipalCredentials Nobody =
        new(new Principal("", new SecurityPolicy())) { Password = "no user has this password" };

    internal Principal Verify(ElementNode token, bool isTls, List<ReplayMark> marks)
    {
        // A key made from a password, to sign with. [UTP §4; decision 0016]
        if (token.Elements.Any(child => child.NamespaceUri == WellKnown.Wsse11))
        {
            throw SecurityRejection.DerivedKeyNotAdmitted.ToException("Salt, Iteration");
        }

        PrincipalCredentials user =
            directory.FindByUsername(Single(token, "Username", WellKnown.Wsse)?.Text.Trim() ?? "") ?? Nobody;

        ElementNode password = Single(token, "Password", WellKnown.Wsse)
            ?? throw SecurityRejection.WrongPassword.ToException("no Password");

        // Without a Type it is PasswordText. [UTP §3.1]
        switch (password.Attribute("Type") ?? Profile + "PasswordText")
        {
            case Profile + "PasswordDigest":
                VerifyDigest(token, password.Text, user, marks);
                break;

            case Profile + "PasswordText":
                VerifyText(token, password.Text, user, isTls, marks);
                break;

            default:
                throw SecurityRejection.PasswordTypeNotAdmitted.ToException(password.Attribute("Type"));
        }

        if (user == Nobody)
        {
            throw SecurityRejection.UnknownUsername.ToException();
        }

        RequirePolicy(user.Principal.Policy, password.Attribute("Type") == Profile + "PasswordDigest", isTls);

        return user.Principal;
    }

    private static void RequirePolicy(SecurityPolicy policy, bool isDigest, bool isTls)
    {
        if (isDigest ? !policy.AdmitUsernameTokenDigest : !policy.AdmitUsernameTokenText)
        {
            throw SecurityRejection.ProofNotAdmitted.ToException(isDigest ? "PasswordDigest" : "PasswordText");
        }

        if (isDigest && !isTls && !policy.AdmitDigestWithoutTls)
        {
            throw SecurityRejection.PasswordNeedsTls.ToException("PasswordDigest");
        }
    }

    private void VerifyDigest(ElementNode token, string digest, PrincipalCredentials user, List<ReplayMark> marks)
    {
        ElementNode nonceElement = Single(token, "Nonce", WellKnown.Wsse)
            ?? throw SecurityRejection.NonceMissing.ToException();
        ElementNode createdElement = Single(token, "Created", WellKnown.Wsu)
            ?? throw SecurityRejection.CreatedMissing.ToException();
        byte[] nonce = ReadNonce(nonceElement);
        DateTimeOffset created = ReadCreated(createdElement);

        // Nothing in the digest says where the nonce ends: a blank that was its last byte makes another nonce, and another
        // token, where it may stand before the time.
        if (createdElement.Text.AsSpan().Trim().Length != createdElement.Text.Length)
        {
            throw SecurityRejection.CreatedOutsideWindow.ToException("white space around Created");
        }

        // SHA-1 is what the profile prescribes here; it is keyed by the password and not relied on for collisions. The
        // digest is over the text of Created as it stands: stacks write it in many forms.
        byte[] secret =
            [.. nonce, .. Encoding.UTF8.GetBytes(createdElement.Text), .. Encoding.UTF8.GetBytes(user.Password ?? "")];
#pragma warning disable CA5350 // SHA-1 is prescribed by UTP §3.1.
        byte[] expected = SHA1.HashData(secret);
#pragma warning restore CA5350

        if (user.Password is null || !CryptographicOperations.FixedTimeEquals(expected, Base64Text.TryDecode(digest)))
        {
            throw SecurityRejection.WrongPassword.ToException();
        }

        marks.Add(MarkOf(user, nonce, created));
    }

    private void VerifyText(
        ElementNode token, string password, PrincipalCredentials user, bool isTls, List<ReplayMark> marks)
    {
        if (!isTls)
        {
            throw SecurityRejection.PasswordNeedsTls.ToException("PasswordText");
        }

        // Compared by digest, so that the time tells nothing of the length either.
        byte[] given = SHA256.HashData(Encoding.UTF8.GetBytes(password));
        byte[] expected = SHA256.HashData(Encoding.UTF8.GetBytes(user.Password ?? ""));

        if (user.Password is null || !CryptographicOperations.FixedTimeEquals(expected, given))
        {
            throw SecurityRejection.WrongPassword.ToException();
        }

        // Nonce and Created are optional here; where they are, they count.
        DateTimeOffset? created = Single(token, "Created", WellKnown.Wsu) is { } element ? ReadCreated(element) : null;

        if (Single(token, "Nonce", WellKnown.Wsse) is { } nonce)
        {
            marks.Add(MarkOf(
                user, ReadNonce(nonce), created ?? throw SecurityRejection.CreatedMissing.ToException()));
        }
    }

    private ReplayMark MarkOf(PrincipalCredentials user, byte[] nonce, DateTimeOffset created) =>
        new("nonce", user.Principal.Name + ":" + Convert.ToBase64String(nonce), freshness.KeepUntil(created));

    private static byte[] ReadNonce(ElementNode element)
    {
        byte[]? nonce = (element.Attribute("EncodingType") ?? Base64Encoding) == Base64Encoding
            ? Base64Text.TryDecode(element.Text)
            : null;

        return nonce?.Length is >= NonceBytesMin and <= NonceBytesMax
            ? nonce
            : throw SecurityRejection.NonceMalformed.ToException();
    }

    private DateTimeOffset ReadCreated(ElementNode element) =>
        Freshness.TryRead(element.Text) is { } created && !freshness.IsTooOld(created) && !freshness.IsFromTheFuture(created)
            ? created
            : throw SecurityRejection.CreatedOutsideWindow.ToException(element.Text);

    private static ElementNode? Single(ElementNode token, string localName, string namespaceUri)
    {
        ElementNode[] found = [.. token.Children(localName, namespaceUri).Take(2)];

        // Two of one kind could be read differently by two readers. [BSP R4223, R4222, R4225]
        return found.Length < 2 ? found.FirstOrDefault() : throw SecurityRejection.Malformed.ToException("two " + localName);
    }
}
