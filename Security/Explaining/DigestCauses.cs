using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

/// <summary>
/// Finds out why a digest differs, by trying: whatever gives the promised digest is what the signer digested. What
/// nothing gives was changed after it was signed.
/// </summary>
internal static class DigestCauses
{
    // Some three hundred digests are tried: a quarter of a second for an element of this size.
    internal const int CanonicalBytesMax = 128 * 1024;

    internal static CauseFinding Find(DigestedElement element, HashAlgorithmName declared, byte[] promised)
    {
        if (element.Canonical().Length > CanonicalBytesMax)
        {
            return new(Cause.NotTried, $"The element is larger than {CanonicalBytesMax} bytes; no cause was looked for.");
        }

        (byte[] Value, string Says)[] values = [.. Readings(promised).Where(value => AlgorithmsOf(value.Value).Length > 0)];

        if (values.Length == 0)
        {
            return new(
                Cause.ValueEncoding,
                $"The DigestValue has {promised.Length} bytes, which is the length of no digest; {declared} has {HashLength(declared)}.");
        }

        int tried = 0;

        foreach (Hypothesis hypothesis in Hypothesis.About(element))
        {
            byte[] octets = hypothesis.Octets();
            tried++;

            foreach ((byte[] value, string valueSays) in values)
            {
                foreach (HashAlgorithmName algorithm in AlgorithmsOf(value))
                {
                    if (RunningDigest.Of(algorithm, octets).AsSpan().SequenceEqual(value))
                    {
                        return Found(hypothesis, algorithm, declared, valueSays);
                    }
                }
            }
        }

        return new(
            Cause.ContentChanged,
            $"None of {tried} other ways to digest this element gives the promised digest: its content was changed after it "
            + "was signed, or something else was signed.");
    }

    private static CauseFinding Found(
        Hypothesis hypothesis, HashAlgorithmName algorithm, HashAlgorithmName declared, string valueSays)
    {
        string[] parts =
        [
            .. (string[])[hypothesis.Says, algorithm == declared ? "" : $"with {algorithm} in place of the declared {declared}", valueSays],
        ];
        bool isPlain = hypothesis.Cause == Cause.Algorithm && algorithm == declared;

        return new(
            isPlain ? Cause.ValueEncoding : hypothesis.Cause,
            $"The digest holds {string.Join(", and ", parts.Where(part => part.Length > 0))}.");
    }

    /// <summary>What a DigestValue may have been meant to say: some signers write hexadecimal digits, or encode those.</summary>
    private static IEnumerable<(byte[] Value, string Says)> Readings(byte[] promised)
    {
        yield return (promised, "");

        if (TryHex(Encoding.Latin1.GetString(promised)) is { } encodedHex)
        {
            yield return (encodedHex, "read as the base64 of hexadecimal digits, where base64 of the digest itself is due");
        }

        if (TryHex(Convert.ToBase64String(promised)) is { } hex)
        {
            yield return (hex, "read as hexadecimal digits, where base64 is due");
        }
    }

    private static byte[]? TryHex(string text) =>
        text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    private static HashAlgorithmName[] AlgorithmsOf(byte[] value) =>
    [
        .. ((HashAlgorithmName[])[
            HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512,
            HashAlgorithmName.SHA1, HashAlgorithmName.MD5, RunningDigest.Sm3,
        ]).Where(algorithm => HashLength(algorithm) == value.Length),
    ];

    private static int HashLength(HashAlgorithmName algorithm) => algorithm.Name switch
    {
        "MD5" => 16,
        "SHA1" => 20,
        "SM3" => 32,
        { } sha => int.Parse(sha.AsSpan(3), CultureInfo.InvariantCulture) / 8,
        _ => 0,
    };
}
