namespace FinTax.Soap.Security.Inbound;

/// <summary>xs:base64Binary in a header: white space may stand anywhere in it, and nothing else than base64.</summary>
internal static class Base64Text
{
    internal static byte[]? TryDecode(string text)
    {
        byte[] decoded = new byte[text.Length];

        return Convert.TryFromBase64String(text, decoded, out int length) ? decoded[..length] : null;
    }
}
