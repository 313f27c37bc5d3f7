using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// Compares names of certificates by their parts: stacks spell one name with and without blanks and in different
/// string types.
/// </summary>
internal static class DistinguishedNames
{
    internal static bool AreSame(X500DistinguishedName left, X500DistinguishedName right) =>
        left.RawData.AsSpan().SequenceEqual(right.RawData)
        || (Parts(left) is { } leftParts && Parts(right) is { } rightParts && leftParts.SequenceEqual(rightParts));

    /// <summary>
    /// The same, and also when one is written most specific part first and the other last, as some stacks do in an
    /// IssuerSerial. Good for finding a registered certificate, not for trusting one.
    /// </summary>
    internal static bool AreSameInAnyDirection(X500DistinguishedName left, X500DistinguishedName right) =>
        AreSame(left, right)
        || (Parts(left) is { } leftParts && Parts(right) is { } rightParts && leftParts.SequenceEqual(rightParts.Reverse()));

    internal static X500DistinguishedName? TryParse(string name)
    {
        try
        {
            return new X500DistinguishedName(name, X500DistinguishedNameFlags.Reversed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // A part with several values, which no partner's certificate has, makes the name comparable by its bytes only.
    private static string[]? Parts(X500DistinguishedName name)
    {
        X500RelativeDistinguishedName[] parts = [.. name.EnumerateRelativeDistinguishedNames()];

        return parts.Any(part => part.HasMultipleElements)
            ? null
            : [.. parts.Select(part => part.GetSingleElementType().Value + "=" + part.GetSingleElementValue())];
    }
}
