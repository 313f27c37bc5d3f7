using System.Text;

namespace FinTax.Soap.Tests.Security.Messages;

/// <summary>
/// Names that .NET's reader, asked for one, can find in the bytes of another: the lower half of each character is that
/// of the genuine name's [decision 0035].
/// </summary>
internal static class LookAlike
{
    private const char UpperHalf = '\u0100';

    /// <summary>One for each character, and one of all together. A letter of ASCII becomes another letter.</summary>
    internal static IEnumerable<string> Of(string name) =>
        Enumerable.Range(0, name.Length)
            .Select(at => name[..at] + (char)(name[at] + UpperHalf) + name[(at + 1)..])
            .Append(string.Concat(name.Select(one => (char)(one + UpperHalf))));

    /// <summary>A message in an encoding; UTF-16 goes with its mark and its declaration. [XML §4.3.3]</summary>
    internal static byte[] Encode(string message, Encoding encoding) =>
        encoding is UTF8Encoding
            ? encoding.GetBytes(message)
            : [.. encoding.GetPreamble(), .. encoding.GetBytes("<?xml version='1.0' encoding='utf-16'?>" + message)];
}
