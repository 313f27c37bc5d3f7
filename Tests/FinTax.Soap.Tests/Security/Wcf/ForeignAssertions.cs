using System.Text;
using FinTax.Soap.Security.Outbound;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>The assertions that OpenSAML signed, as they stand in the messages of Golden/Secured/saml.</summary>
internal static class ForeignAssertions
{
    private const string EndTag = "</saml2:Assertion>";

    internal static string Text(string file)
    {
        string message = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "saml", file + ".xml"));
        int start = message.IndexOf("<saml2:Assertion", StringComparison.Ordinal);

        return message[start..(message.IndexOf(EndTag, StringComparison.Ordinal) + EndTag.Length)];
    }

    internal static SentAssertion Of(string file) => SentAssertion.Read(Encoding.UTF8.GetBytes(Text(file)));
}
