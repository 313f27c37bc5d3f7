using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// Signature wrapping in all its published variants, each on genuine messages of other stacks: the signature of what
/// comes out still holds for whoever looks ids up, and our verifier refuses it.
/// </summary>
public sealed class SignatureWrappingTests
{
    private static readonly string[] Messages = ["wss4j-bst", "wss4j-bst-signed", "xmlsec1-rsa-sha256", "zeep-binary-signature", "node-soap-defaults"];

    private static IEnumerable<string> Places => SignatureWrapping.Places.Keys;

    [Test]
    public void Refuses_a_wrapped_body_or_timestamp([ValueSource(nameof(Places))] string place)
    {
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);
        var outcomes = new ConcurrentBag<(string Attack, bool Holds, VerifierOutcome Outcome)>();

        Parallel.ForEach(Attacks(Messages, "Body", "Timestamp"), attack =>
        {
            XmlDocument attacked = SignatureWrapping.Of(attack.Message, attack.Target, place, attack.Id);
            outcomes.Add(($"{attack}", NaiveVerifier.Holds(attacked, TestKeys.Certificate("bank")), VerifierOutcome.Of(Bytes(attacked), verifier)));
        });

        Print(place, outcomes);
        Assert.That(outcomes.Where(one => one.Outcome.Meaning is not null), Is.Empty, "accepted");

        // What stands in SignedInfo breaks its own signature, what is nowhere has no digest, and a Timestamp in the
        // payload breaks the Body's: these are no attacks.
        int attacks = place switch
        {
            "nowhere" or "in the SignedInfo" => 0,
            "XSW7: in an extension of the payload" => outcomes.Count / 2,
            _ => outcomes.Count,
        };
        Assert.That(outcomes.Count(one => one.Holds), Is.EqualTo(attacks), "attacks");
    }

    [Test]
    public void Takes_no_forged_addressing_for_signed([ValueSource(nameof(Places))] string place)
    {
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);
        string genuine = VerifierOutcome.Of(ForeignMessages.Bytes("xmlsec1-addressing-signed"), verifier).Meaning!;
        MessageVerifier strict = TestKeys.VerifierAt(TestKeys.Noon, new SecurityPolicy { RequireSignedAddressing = true });

        foreach ((string message, string target, string id) in Attacks(["xmlsec1-addressing-signed"], "Action", "MessageID", "To"))
        {
            byte[] attacked = Bytes(SignatureWrapping.Of(message, target, place, id));

            // Beside the forged one the original is a header block still, and the only one that is signed.
            Assert.That(VerifierOutcome.Of(attacked, verifier).Meaning, Is.Null.Or.EqualTo(genuine), $"{target} {id}");
            Assert.That(VerifierOutcome.Of(attacked, strict).Meaning, Is.Null, $"{target} {id}");
        }
    }

    // Gruschka and Lo Iacono, "Vulnerable Cloud" (2009): what is signed stays where it is, and another prefix is bound
    // around it so that an XPath or a name in its content finds something else. Exclusive canonicalization signs the
    // binding of every prefix that the element itself uses.
    [TestCase("xmlns", "urn:example:other")]
    [TestCase("xmlns:ftt", "urn:example:other")]
    [TestCase("xmlns:soap", "urn:example:other")]
    [TestCase("xmlns:wsu", "urn:example:other")]
    public void Namespace_injection_changes_nothing_that_is_signed(string declaration, string namespaceUri)
    {
        MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);

        foreach (string name in Messages)
        {
            string genuine = VerifierOutcome.Of(ForeignMessages.Bytes(name), verifier).Meaning!;
            int count = ForeignMessages.Elements(ForeignMessages.Tree(name)).Length;

            for (int i = 0; i < count; i++)
            {
                XmlDocument attacked = ForeignMessages.Tree(name);
                XmlElement element = ForeignMessages.Elements(attacked)[i];

                if (element.HasAttribute(declaration))
                {
                    continue;
                }

                // Written into the text: a tree would bind what stands below anew.
                element.SetAttribute("marked", "here");
                string injected = attacked.OuterXml.Replace(
                    " marked=\"here\"", $" {declaration}=\"{namespaceUri}\"", StringComparison.Ordinal);
                Assert.That(
                    VerifierOutcome.Of(Encoding.UTF8.GetBytes(injected), verifier).Meaning,
                    Is.Null.Or.EqualTo(genuine),
                    $"{name}: {declaration} on {element.Name}");
            }
        }
    }

    private static IEnumerable<(string Message, string Target, string Id)> Attacks(string[] messages, params string[] targets) =>
        from message in messages
        from target in targets
        from id in SignatureWrapping.Ids.Keys
        select (message, target, id);

    private static void Print(string place, IReadOnlyCollection<(string Attack, bool Holds, VerifierOutcome Outcome)> outcomes) =>
        FuzzSettings.Print(
            $"Wrapping, {place}: {outcomes.Count} messages, {outcomes.Count(one => one.Holds)} of which hold for a verifier that looks ids up",
            outcomes.CountBy(one => "refused: " + one.Outcome.Rule).OrderByDescending(one => one.Value));

    private static byte[] Bytes(XmlDocument tree) => Encoding.UTF8.GetBytes(tree.OuterXml);
}
