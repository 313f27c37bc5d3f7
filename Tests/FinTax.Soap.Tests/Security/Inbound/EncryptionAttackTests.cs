using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using static FinTax.Soap.Tests.Security.Inbound.EncryptedMessages;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>What an attacker does to an encrypted message of another stack, one thing at a time.</summary>
public sealed class EncryptionAttackTests
{
    [TestCase("first")] // of the nonce
    [TestCase("middle")]
    [TestCase("last")] // of the tag
    public void Refuses_ciphertext_of_which_one_bit_was_changed(string where)
    {
        string message = EditCiphertext(Read("wss4j-thumbprint.request.xml"), bytes => Flip(bytes, where));

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("DecryptionFailed"));
    }

    [Test]
    public void Refuses_ciphertext_that_is_cut_short([Values(0, 11, 27, 100)] int length)
    {
        string message = EditCiphertext(Read("wss4j-thumbprint.request.xml"), bytes => bytes[..length]);

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("DecryptionFailed"));
    }

    [Test]
    public void Refuses_the_key_of_another_message_and_a_changed_key_alike()
    {
        string message = Read("wss4j-thumbprint.request.xml");
        string wrapped = WrappedKey().Match(message).Groups[1].Value;
        string another = WrappedKey().Match(Read("wss4j-ski.request.xml")).Groups[1].Value;
        byte[] changed = Convert.FromBase64String(wrapped);
        changed[100] ^= 1;

        Assert.That(RejectionOf(message.Replace(wrapped, another), Demanding), Is.EqualTo("DecryptionFailed"));
        Assert.That(
            RejectionOf(message.Replace(wrapped, Convert.ToBase64String(changed)), Demanding), Is.EqualTo("DecryptionFailed"));
    }

    [Test]
    public void Decrypts_nothing_that_our_header_does_not_refer_to()
    {
        string message = DataReference().Replace(Read("wss4j-thumbprint.request.xml"), "");

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("EncryptedDataNotReferenced"));
    }

    [Test]
    public void Refuses_a_reference_to_something_that_is_not_there()
    {
        string message = DataReference().Replace(
            Read("wss4j-thumbprint.request.xml"), found => found.Value + "<xenc:DataReference URI=\"#nowhere\"/>");

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("EncryptedDataMissing"));
    }

    [Test]
    public void Refuses_encrypted_data_that_was_moved_into_a_header_block()
    {
        string message = Read("wss4j-thumbprint.request.xml");
        string data = EncryptedData().Match(message).Value;
        string moved = message.Replace(data, "<evil/>")
            .Replace("</S:Header>", "<w:Wrapper xmlns:w=\"urn:example:wrapper\">" + data + "</w:Wrapper></S:Header>");

        Assert.That(RejectionOf(moved, new SecurityPolicy()), Is.EqualTo("EncryptionNotSupported"));
    }

    // The Type is authenticated by nothing. One element is the content of its parent too: that says the same. Text is no
    // element, a header has no content, and where ciphertext was signed its Type was signed with it.
    [TestCase("wss4j-thumbprint", "Content", "Element", null)]
    [TestCase("wss4j-element", "Element", "Content", null)]
    [TestCase("wss4j-elements-within", "Element", "Content", null)]
    [TestCase("wss4j-elements-within", "Content", "Element", "DecryptedContentMalformed")]
    [TestCase("wss4j-signature", "Element", "Content", "EncryptionNotSupported")]
    [TestCase("wss4j-encrypted-first", "Content", "Element", "BodyDigestMismatch")]
    [TestCase("wss4j-encrypted-first-elements", "Element", "Content", "BodyDigestMismatch")]
    public void Reads_ciphertext_of_another_type_as_the_same_or_not_at_all(
        string name, string type, string other, string? rejection)
    {
        string message = Read(name + ".request.xml");
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);

        string? meaning = TryMeaning(
            Encoding.UTF8.GetBytes(message.Replace("xmlenc#" + type + '"', "xmlenc#" + other + '"')), verifier, out string? refusal);

        Assert.That(refusal, Is.EqualTo(rejection));
        Assert.That(meaning, Is.Null.Or.EqualTo(TryMeaning(Encoding.UTF8.GetBytes(message), verifier, out _)));
    }

    [Test]
    public void Refuses_the_payload_in_the_security_header_and_the_signature_in_the_body()
    {
        string message = Read("wss4j-signature.request.xml");
        string[] parts = [.. EncryptedData().Matches(message).Select(match => match.Value)];
        string swapped = message.Replace(parts[0], "@").Replace(parts[1], parts[0]).Replace("@", parts[1]);

        Assert.That(RejectionOf(swapped, new SecurityPolicy()), Is.EqualTo("EncryptionNotSupported"));
    }

    [Test]
    public void Refuses_encrypted_data_that_stands_there_twice()
    {
        string message = Read("wss4j-elements-within.request.xml");
        string data = EncryptedData().Match(message).Value;

        Assert.That(RejectionOf(message.Replace(data, data + data), new SecurityPolicy()), Is.EqualTo("DuplicateId"));
    }

    [Test]
    public void Refuses_an_element_of_the_body_under_the_id_of_an_encrypted_one()
    {
        string message = Read("wss4j-elements-within.request.xml");
        string id = DataReference().Match(message).Groups[1].Value;
        string changed = message.Replace("<ftt:TaxItems", $"<ftt:TaxItems Id=\"{id}\"").Replace("<ftt:Key>", $"<ftt:Key Id=\"{id}\">");

        Assert.That(RejectionOf(changed, new SecurityPolicy()), Is.EqualTo("DuplicateId"));
    }

    [Test]
    public void Refuses_ciphertext_that_would_have_to_be_fetched()
    {
        string message = CipherValue().Replace(
            Read("wss4j-thumbprint.request.xml"), "<xenc:CipherReference URI=\"http://127.0.0.1/\"/>", 1, 3000);

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("CipherReferenceNotAdmitted"));
    }

    [Test]
    public void Refuses_more_parts_than_it_would_look_for()
    {
        string references = string.Concat(Enumerable.Range(0, 16).Select(i => $"<xenc:DataReference URI=\"#r{i}\"/>"));
        string message = DataReference().Replace(Read("wss4j-thumbprint.request.xml"), found => found.Value + references);

        Assert.That(RejectionOf(message, Demanding), Is.EqualTo("TooManyEncryptedParts"));
    }

    [Test]
    public void Refuses_to_unwrap_more_than_two_keys()
    {
        string message = Read("xmlsec1-gcm256.request.xml");
        string data = EncryptedData().Match(message).Value;
        string three = string.Concat(Enumerable.Range(0, 3).Select(i => data.Replace("Id=\"ed\"", $"Id=\"ed{i}\"").Replace("Id=\"ek\"", "")));
        string references = string.Concat(Enumerable.Range(0, 3).Select(i => $"<xenc:DataReference URI=\"#ed{i}\"/>"));
        string changed = message.Replace(data, three).Replace("<xenc:DataReference URI=\"#ed\"/>", references);

        Assert.That(RejectionOf(changed, new SecurityPolicy()), Is.EqualTo("TooManyEncryptedParts"));
    }

    private static byte[] Flip(byte[] bytes, string where)
    {
        int index = where switch { "first" => 0, "middle" => bytes.Length / 2, _ => bytes.Length - 1 };
        bytes[index] ^= 1;

        return bytes;
    }
}
