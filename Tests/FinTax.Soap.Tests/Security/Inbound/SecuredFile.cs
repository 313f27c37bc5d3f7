using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>One kept message under Golden/Secured, as it is or changed in one place, before a verifier.</summary>
internal sealed record SecuredFile(string Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    internal static SecuredFile Read(string name) => new(File.ReadAllText(Path.Combine(Folder, name)));

    /// <summary>The same message with the first occurrence of a text replaced; there must be one.</summary>
    internal SecuredFile With(string old, string replacement)
    {
        int at = Text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, old);

        return new(Text[..at] + replacement + Text[(at + old.Length)..]);
    }

    /// <summary>The rule that it breaks, or null where it is accepted.</summary>
    internal string? RejectionBy(MessageVerifier verifier, bool isTls = true)
    {
        try
        {
            SenderBy(verifier, isTls);

            return null;
        }
        catch (SecurityRejectedException rejected)
        {
            return rejected.Rejection.ToString();
        }
        catch (MalformedMessageException)
        {
            return nameof(SecurityRejection.Malformed);
        }
    }

    /// <summary>Whom it proves, after its Body was read to the end.</summary>
    internal string SenderBy(MessageVerifier verifier, bool isTls = true)
    {
        using VerifiedMessage verified = Verify(verifier, isTls);

        return verified.Principal!.Name;
    }

    internal VerifiedMessage Verify(MessageVerifier verifier, bool isTls = true)
    {
        SoapMessage message = SoapMessage.Parse(System.Text.Encoding.UTF8.GetBytes(Text), XmlLimits.Default);
        VerifiedMessage verified = verifier.Verify(message, isTls, anonymousAllowed: false);
        verified.Body.ReadToEnd();

        return verified;
    }
}
