using System.Text;
using System.Xml;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Tests.Security.Inbound;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>
/// Signed messages of other stacks with every node and every byte of them altered, moved, doubled, wrapped or taken
/// from another message: nothing altered is ever accepted as covered.
/// </summary>
/// <remarks>FUZZ_MUTATION_SEED and FUZZ_MUTATIONS make other and more of the random ones.</remarks>
public sealed class MutationTests
{
    private MutationTally tally = null!;

    [SetUp]
    public void Start() => tally = new MutationTally(TestKeys.VerifierAt(TestKeys.Noon));

    [TearDown]
    public void Print() => FuzzSettings.Print(
        $"{TestContext.CurrentContext.Test.MethodName!.Replace('_', ' ')}: {tally.Total:N0} messages", tally.Counts);

    [Test]
    public void Accepts_no_altered_element()
    {
        Parallel.ForEach(ForeignMessages.Signed, name => AlterElements(name));

        AssertNothingAlteredWasAccepted(atLeast: 20_000);
    }

    [TestCase("saml/holder-of-key")]
    [TestCase("saml/holder-of-key-token")]
    [TestCase("saml/holder-of-key-direct")]
    public void Accepts_no_altered_element_beside_an_assertion(string name)
    {
        tally = new MutationTally(SamlMessageTests.Verifier());

        AlterElements(name);

        AssertNothingAlteredWasAccepted(atLeast: 5_000);
    }

    // Signed then encrypted, encrypted then signed, the signature encrypted too; whole and by element; CBC last.
    [TestCase("encrypted/wss4j-bst")]
    [TestCase("encrypted/wss4j-elements-within")]
    [TestCase("encrypted/wss4j-encrypted-first")]
    [TestCase("encrypted/wss4j-signature")]
    [TestCase("encrypted/xmlsec1-encrypted-first")]
    [TestCase("encrypted/wss4j-cbc256")]
    public void Accepts_no_altered_element_of_an_encrypted_message(string name)
    {
        var policy = new SecurityPolicy { AdmitCbc = true };
        tally = new MutationTally(TestKeys.VerifierAt(TestKeys.Noon, policy, policy));

        AlterElements(name, CiphertextOf(name));

        AssertNothingAlteredWasAccepted(atLeast: 2_500);
    }

    [TestCase("sm2/raw")]
    [TestCase("sm2/ski")]
    public void Accepts_no_altered_element_under_SM2(string name)
    {
        tally = new MutationTally(Sm2MessageTests.Registered(new SecurityPolicy { AdmitSm2 = true }));

        AlterElements(name);

        AssertNothingAlteredWasAccepted(atLeast: 3_000);
    }

    [Test]
    public void Accepts_no_altered_attribute_or_text()
    {
        Parallel.ForEach(ForeignMessages.Signed, name =>
        {
            XmlDocument genuine = ForeignMessages.Tree(name);
            string meaning = tally.MeaningOf(Bytes(genuine));
            Each(genuine, "//@*", ValueMutations.OfAttributes, (altered, what) => tally.Judge($"{name}: {what}", altered, meaning));
            Each(genuine, "//text()", ValueMutations.OfText, (altered, what) => tally.Judge($"{name}: {what}", altered, meaning));
        });

        AssertNothingAlteredWasAccepted(atLeast: 10_000);
    }

    [Test]
    public void Accepts_no_message_with_several_alterations()
    {
        Parallel.ForEach(ForeignMessages.Signed, name =>
        {
            XmlDocument genuine = ForeignMessages.Tree(name);
            string meaning = tally.MeaningOf(Bytes(genuine));

            for (int i = 0; i < FuzzSettings.Mutations; i++)
            {
                var random = FuzzSettings.RandomOf(name, i);
                var altered = (XmlDocument)genuine.CloneNode(deep: true);
                var done = new List<string>();

                for (int steps = random.Next(2, 5); steps > 0; steps--)
                {
                    XmlElement[] elements = ForeignMessages.Elements(altered);
                    XmlElement element = elements[random.Next(elements.Length)];
                    (string alteration, Func<XmlElement, bool> apply) = ElementMutations.All[random.Next(ElementMutations.All.Count)];

                    if (apply(element))
                    {
                        done.Add($"{element.Name}: {alteration}");
                    }
                }

                tally.Judge($"{name}, {i}: {string.Join("; ", done)}", Bytes(altered), meaning);
            }
        });

        AssertNothingAlteredWasAccepted(atLeast: FuzzSettings.Mutations);
    }

    [Test]
    public void Accepts_no_message_with_a_part_of_another()
    {
        XmlDocument[] trees = [.. ForeignMessages.Signed.Select(ForeignMessages.Tree)];
        string[] meanings = [.. trees.Select(tree => tally.MeaningOf(Bytes(tree)))];

        Parallel.For(0, trees.Length, one =>
        {
            for (int other = 0; other < trees.Length; other++)
            {
                foreach (string part in ForeignMessages.Elements(trees[one]).Select(element => element.LocalName).Distinct())
                {
                    if (other != one && ForeignMessages.Element(trees[other], part) is { } theirs)
                    {
                        var altered = (XmlDocument)trees[one].CloneNode(deep: true);
                        XmlElement ours = ForeignMessages.Element(altered, part)!;
                        ours.ParentNode!.ReplaceChild(altered.ImportNode(theirs, deep: true), ours);
                        tally.Judge(
                            $"{ForeignMessages.Signed[one]} with {part} of {ForeignMessages.Signed[other]}", Bytes(altered), meanings[one], meanings[other]);
                    }
                }
            }
        });

        AssertNothingAlteredWasAccepted(atLeast: 2_000);
    }

    // UTF-16, too: there a byte is half a character.
    [Test]
    public void Accepts_no_altered_byte()
    {
        Parallel.ForEach((string[])["wss4j-bst", "zeep-binary-signature", "node-soap-wsu-ids", "xmlsec1-ecdsa-p256-sha256", "xmlsec1-utf16"], name =>
        {
            byte[] genuine = ForeignMessages.Bytes(name);
            ByteMutations.JudgeEach(tally, name, genuine);
        });

        AssertNothingAlteredWasAccepted(atLeast: 20_000);
    }

    // Where ciphertext was signed, it is what the signature covers: without its key it is handed on as it stands, as the
    // EncryptedData that it is and that no schema admits.
    private string[] CiphertextOf(string name)
    {
        XmlDocument keyless = ForeignMessages.Tree(name);

        foreach (XmlElement part in ForeignMessages.Element(keyless, "Security")!.ChildNodes.OfType<XmlElement>().ToArray())
        {
            if (part.LocalName is "EncryptedKey" or "ReferenceList")
            {
                part.ParentNode!.RemoveChild(part);
            }
        }

        return VerifierOutcome.Of(Bytes(keyless), TestKeys.VerifierAt(TestKeys.Noon)).Meaning is { } ciphertext
            && ciphertext.Contains("\n<xenc:EncryptedData {", StringComparison.Ordinal)
                ? [ciphertext]
                : [];
    }

    private void AlterElements(string name, params string[] alsoGenuine)
    {
        XmlDocument genuine = ForeignMessages.Tree(name);
        string[] meanings = [tally.MeaningOf(Bytes(genuine)), .. alsoGenuine];
        int count = ForeignMessages.Elements(genuine).Length;

        foreach ((string alteration, Func<XmlElement, bool> apply) in ElementMutations.All)
        {
            for (int i = 0; i < count; i++)
            {
                var altered = (XmlDocument)genuine.CloneNode(deep: true);
                XmlElement element = ForeignMessages.Elements(altered)[i];

                if (apply(element))
                {
                    tally.Judge($"{name}: element {i} {element.Name}: {alteration}", Bytes(altered), meanings);
                }
            }
        }
    }

    private void AssertNothingAlteredWasAccepted(int atLeast)
    {
        Assert.That(tally.Failures, Is.Empty);
        Assert.That(tally.Total, Is.GreaterThanOrEqualTo(atLeast), "as many as were meant to be made");
    }

    private static void Each<TNode>(
        XmlDocument genuine, string path, IReadOnlyList<(string Name, Func<TNode, bool> Apply)> mutations, Action<byte[], string> judge)
        where TNode : XmlNode
    {
        int count = genuine.SelectNodes(path)!.OfType<TNode>().Count();

        foreach ((string alteration, Func<TNode, bool> apply) in mutations)
        {
            for (int i = 0; i < count; i++)
            {
                var altered = (XmlDocument)genuine.CloneNode(deep: true);
                TNode node = altered.SelectNodes(path)!.OfType<TNode>().ElementAt(i);

                if (apply(node))
                {
                    judge(Bytes(altered), $"{node.NodeType} {i} {node.Name}: {alteration}");
                }
            }
        }
    }

    private static byte[] Bytes(XmlDocument tree) => Encoding.UTF8.GetBytes(tree.OuterXml);
}
