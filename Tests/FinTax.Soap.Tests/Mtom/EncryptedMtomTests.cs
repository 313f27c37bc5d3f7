using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Tests.Large;
using FinTax.Soap.Tests.Security;
using FinTax.Soap.Tests.Security.Fuzzing;
using FinTax.Soap.Tests.Security.Inbound;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>
/// Encrypted messages of other stacks whose ciphertext comes in parts, as CXF sends it where MTOM is on: they say what they
/// said before, and what is wrong with a part is refused.
/// </summary>
public sealed partial class EncryptedMtomTests
{
    private const string Genuine = "wss4j-thumbprint.request.xml";

    // What it has signed is ciphertext in lines, of which nothing is left in a part.
    private const string SignedInLines = "xmlsec1-encrypted-first.request.xml";

    private readonly MessageVerifier verifier = VerifierWith(new SecurityPolicy { AdmitCbc = true });

    public static IEnumerable<string> Encrypted => DecryptionTests.Accepted.Where(file => file != SignedInLines);

    [TestCaseSource(nameof(Encrypted))]
    public void Reads_ciphertext_that_comes_in_parts(string file)
    {
        string message = EncryptedMessages.Read(file);
        int values = EncryptedMessages.CipherValue().Count(message);
        VerifierOutcome inline = VerifierOutcome.Of(Encoding.UTF8.GetBytes(message), verifier);

        foreach (int[] taken in (int[][])[[0], [values - 1], [.. Enumerable.Range(0, values)]])
        {
            MtomMessage packed = Packed(message, taken);
            using var spooled = new SpooledFile(packed.Body);

            Assert.That(Outcome(packed), Is.EqualTo(inline));
            Assert.That(VerifierOutcome.Of(() => packed.Parse(spooled.Source), verifier), Is.EqualTo(inline));
        }

        Assert.That(inline.Meaning, Does.Contain(":DeductTax {urn:fintax:taxpayment:v1}>"));
    }

    [Test]
    public void Takes_ciphertext_in_a_part_for_an_encrypted_body()
    {
        MtomMessage packed = Packed(EncryptedMessages.Read(Genuine), 0, 1);

        Assert.That(
            VerifierOutcome.Of(() => packed.Parse(packed.Body), VerifierWith(EncryptedMessages.Demanding)).Rule, Is.Empty);
    }

    [TestCase(0)] // the key
    [TestCase(1)] // the content
    public void Refuses_ciphertext_of_which_a_byte_was_changed(int index)
    {
        MtomMessage packed = Packed(EncryptedMessages.Read(Genuine), 0, 1);
        byte[] body = [.. packed.Body];
        body[body.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"Content-ID: <{index}>\r\n\r\n")) + 40] ^= 1;

        Assert.That(Outcome(packed with { Body = body }).Rule, Is.EqualTo("DecryptionFailed"));
    }

    [TestCase("href='cid:1'", "href='cid:0'", "NotXop")] // one part twice
    [TestCase("href='cid:1'", "href='cid:nowhere'", "NotXop")]
    [TestCase("href='cid:1'", "href='http://192.0.2.1/1'", "NotXop")]
    [TestCase("href='cid:1'/>", "href='cid:1'/>QUJD", "NotXop")]
    [TestCase("href='cid:1'/>", "href='cid:1'>QUJD</x:Include>", "NotXop")]
    [TestCase("<xenc:CipherValue><x:Include ", "<xenc:CipherValue><xenc:CipherValue/><x:Include ", "NotXop")]
    [TestCase("<xenc:CipherValue><x:Include ", "<xenc:CipherValue>QUJD<x:Include ", "NotXop")]
    public void Refuses_an_Include_that_is_not_all_of_the_ciphertext(string old, string wrong, string rule)
    {
        MtomMessage packed = Packed(EncryptedMessages.Read(Genuine), 0, 1);

        Assert.That(Outcome(packed.With(old, wrong, last: true)).Rule, Is.EqualTo(rule));
    }

    [TestCase("KeyName")]
    [TestCase("CipherReference")]
    public void Refuses_a_part_elsewhere_in_what_is_encrypted(string name)
    {
        MtomMessage packed = Packed(EncryptedMessages.Read(Genuine), 1);

        Assert.That(
            Outcome(packed.With("<xenc:CipherValue><x:", $"<xenc:{name}><x:").With("'/></xenc:CipherValue>", $"'/></xenc:{name}>")).Rule,
            Is.EqualTo("NotXop"));
    }

    [Test]
    public void Refuses_ciphertext_in_a_part_that_was_signed_with_its_white_space() =>
        Assert.That(Outcome(Packed(EncryptedMessages.Read(SignedInLines), 1)).Rule, Is.EqualTo("BodyDigestMismatch"));

    // In the header it is a key, a signature or a token; in the Body as much as is decrypted in memory.
    [TestCase(0, 32 * 1024, "DecryptionFailed")]
    [TestCase(0, 32 * 1024 + 1, "LimitExceeded")]
    [TestCase(1, 4 * 1024 * 1024, "DecryptionFailed")]
    [TestCase(1, 4 * 1024 * 1024 + 1, "LimitExceeded")]
    public void Refuses_ciphertext_beyond_a_limit(int index, int bytes, string rule)
    {
        string message = EncryptedMessages.Read(Genuine);
        Group value = Ciphertext().Matches(message)[index].Groups[1];
        string longer = message.Remove(value.Index, value.Length).Insert(value.Index, Convert.ToBase64String(new byte[bytes]));

        Assert.That(Outcome(Packed(longer, index)).Rule, Is.EqualTo(rule));
    }

    // Without its key in the header it is an EncryptedData like any other element: not what was signed.
    [Test]
    public void Refuses_a_part_of_ciphertext_of_which_the_header_says_nothing_any_more()
    {
        string message = EncryptedMessages.Read(Genuine);
        string keyless = EncryptedKey().Replace(message, "");

        Assert.That(Outcome(Packed(keyless, 0)).Rule, Is.EqualTo("BodyDigestMismatch"));
    }

    private static MessageVerifier VerifierWith(SecurityPolicy policy) => TestKeys.VerifierAt(
        TestKeys.Noon, policy, TestKeys.ErpPolicy with { RequireEncryptedBody = policy.RequireEncryptedBody });

    private VerifierOutcome Outcome(MtomMessage packed) => VerifierOutcome.Of(() => packed.Parse(packed.Body), verifier);

    /// <summary>The message with the ciphertext of that number, and of that, in parts of the same number.</summary>
    private static MtomMessage Packed(string message, params int[] taken)
    {
        int next = 0;
        List<byte> parts = [];
        string root = Ciphertext().Replace(message, value =>
        {
            int number = next++;

            if (!taken.Contains(number))
            {
                return value.Value;
            }

            parts.AddRange(Encoding.ASCII.GetBytes($"\r\n--b\r\nContent-ID: <{number}>\r\n\r\n"));
            parts.AddRange(Convert.FromBase64String(value.Groups[1].Value));

            return $"<xenc:CipherValue><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:{number}'/></xenc:CipherValue>";
        });
        string type = root.Contains("http://www.w3.org/2003/05/soap-envelope", StringComparison.Ordinal) ? "application/soap+xml" : "text/xml";

        return new MtomMessage(
            "multipart/related; type=\"application/xop+xml\"; boundary=b",
            [
                .. Encoding.UTF8.GetBytes($"--b\r\nContent-Type: application/xop+xml; type=\"{type}\"\r\n\r\n{root}"),
                .. parts,
                .. "\r\n--b--"u8,
            ]);
    }

    [GeneratedRegex("<xenc:CipherValue>([^<]+)</xenc:CipherValue>")]
    private static partial Regex Ciphertext();

    [GeneratedRegex("<xenc:EncryptedKey .*?</xenc:EncryptedKey>", RegexOptions.Singleline)]
    private static partial Regex EncryptedKey();
}
