using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Messages;

/// <summary>
/// A thread keeps its reader, and names that it has met. Whatever an earlier message was, a later one is read as if there
/// had been none: who cannot sign for a partner must not be able to make the partner's message another one.
/// </summary>
public sealed class EarlierMessageTests
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly Encoding[] Encodings = [new UTF8Encoding(), new UnicodeEncoding(), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)];

    private readonly MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);

    private static readonly Names Honest = new("soapenvelope", Soap, "Envelope", "taxpayment", "urn:fintax:taxpayment:v1", "DeductTax");

    private static IEnumerable<TestCaseData> Hostile =>
        from encoding in Encodings
        from place in new (string Name, Func<Names, IEnumerable<Names>> Alter)[]
        {
            ("the Envelope's prefix", names => LookAlike.Of(names.Prefix).Select(other => names with { Prefix = other })),
            ("the Envelope's namespace", names => LookAlike.Of(names.Soap).Select(other => names with { Soap = other })),
            ("the Envelope's name", names => LookAlike.Of(names.Envelope).Select(other => names with { Envelope = other })),
            ("the payload's prefix", names => LookAlike.Of(names.PayloadPrefix).Select(other => names with { PayloadPrefix = other })),
            ("the payload's namespace", names => LookAlike.Of(names.PayloadNamespace).Select(other => names with { PayloadNamespace = other })),
            ("the payload's name", names => LookAlike.Of(names.Payload).Select(other => names with { Payload = other })),
        }
        let messages = place.Alter(Honest).Select(names => LookAlike.Encode(names.Message(), encoding)).ToArray()
        select new TestCaseData((object)messages)
            .SetArgDisplayNames($"{place.Name}, {encoding.WebName}");

    // A message has six names to be remembered, and one of those that are new is.
    [TestCaseSource(nameof(Hostile))]
    public void Tells_a_name_from_those_with_the_same_lower_halves_that_came_before(byte[][] hostile)
    {
        string[] read = FreshThread.Run(() => Array.ConvertAll(hostile, message =>
        {
            for (int i = 0; i < 6; i++)
            {
                Tokens(message);
            }

            return Tokens(Encoding.UTF8.GetBytes(Honest.Message()));
        }));

        Assert.That(read, Is.All.EqualTo(FreshThread.Run(() => Tokens(Encoding.UTF8.GetBytes(Honest.Message())))));
        Assert.That(read[0], Does.Contain(Soap).And.Contain("urn:fintax:taxpayment:v1"));
    }

    // What the alteration of single bytes once did to a thread that other tests went on with.
    [Test]
    public void Verifies_messages_of_partners_after_those_with_other_upper_halves_of_characters()
    {
        byte[] utf16 = ForeignMessages.Bytes("xmlsec1-utf16");
        int firstUpperHalf = utf16[0] == 0xFF ? 1 : 0;
        byte[][] partners = Array.ConvertAll(ForeignMessages.Signed, ForeignMessages.Bytes);
        VerifierOutcome[] alone = FreshThread.Run(() => Array.ConvertAll(partners, Verify));

        VerifierOutcome[][] after = FreshThread.Run(() => Enumerable.Range(0, 300).Select(character =>
        {
            byte[] altered = [.. utf16];
            altered[firstUpperHalf + 2 * character] ^= 1;
            Verify(altered);

            return Array.ConvertAll(partners, Verify);
        }).ToArray());

        Assert.That(alone.Select(outcome => outcome.Meaning), Is.All.Not.Null);
        Assert.That(after, Is.All.EqualTo(alone));
    }

    [Test]
    public void Reads_each_message_after_each_other_as_if_it_were_the_first()
    {
        byte[][] messages = [.. ReusedReaders.Messages];
        string[] alone = Array.ConvertAll(messages, message => FreshThread.Run(() => Tokens(message)));
        List<string> different = [];

        for (int first = 0; first < messages.Length; first++)
        {
            string[] after = FreshThread.Run(() => Array.ConvertAll(messages, message =>
            {
                Tokens(messages[first]);

                return Tokens(message);
            }));
            different.AddRange(after
                .Index().Where(read => read.Item != alone[read.Index])
                .Select(read => $"{Encoding.UTF8.GetString(messages[read.Index])}\nafter\n{Encoding.UTF8.GetString(messages[first])}"));
        }

        Assert.That(different, Is.Empty);
        Assert.That(alone.Count(read => read.StartsWith("refused", StringComparison.Ordinal)), Is.InRange(5, messages.Length / 2));
    }

    private VerifierOutcome Verify(byte[] message) => VerifierOutcome.Of(message, verifier);

    /// <summary>All that the reader says of a message that nobody has signed, or why it is none.</summary>
    private static string Tokens(byte[] bytes)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(bytes, XmlLimits.Default);
            using var read = new VerifiedMessage(message, null, [], null);

            return string.Join('\n', ReusedReaders.Describe(read));
        }
        catch (MalformedMessageException malformed)
        {
            return $"refused: {malformed.Kind}";
        }
    }

    private sealed record Names(
        string Prefix, string Soap, string Envelope, string PayloadPrefix, string PayloadNamespace, string Payload)
    {
        internal string Message() =>
            $"<{Prefix}:{Envelope} xmlns:{Prefix}='{Soap}'><{Prefix}:Body>"
            + $"<{PayloadPrefix}:{Payload} xmlns:{PayloadPrefix}='{PayloadNamespace}' {PayloadPrefix}:{Payload}='a'/>"
            + $"</{Prefix}:Body></{Prefix}:{Envelope}>";
    }
}
