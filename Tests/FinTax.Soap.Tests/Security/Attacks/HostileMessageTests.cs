using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// Messages that are meant to cost more than they weigh, or to be read as something else: each is stopped by the rule
/// that is meant for it, within the processor time and the memory that its row allows.
/// </summary>
internal sealed class HostileMessageTests
{
    private readonly MessageVerifier verifier = TestKeys.VerifierAt(TestKeys.Noon);

    private static IEnumerable<HostileMessage> Messages =>
        [.. HostileMessages.All, .. HostileEncryption.All, .. HostileAttachments.All];

    [TestCaseSource(nameof(Messages))]
    public void Costs_little(HostileMessage message)
    {
        byte[] bytes = message.Make();
        VerifierOutcome outcome = VerifierOutcome.Of(() => message.Parse(bytes), verifier);

        Cost cost = Cost.Of(() => Read(() => message.Parse(bytes)));

        TestContext.Out.WriteLine(
            $"| {message.Name}, {bytes.Length / 1024:N0} KiB: {cost}; up to {message.ProcessorMilliseconds} ms, {message.Kibibytes:N0} KiB");
        Assert.That(outcome.Rule, Is.EqualTo(message.Rule));
        Assert.That(outcome.Meaning, Is.Null.Or.EqualTo(VerifierOutcome.Nobody));
        Assert.That(cost.Processor.TotalMilliseconds, Is.LessThan(message.ProcessorMilliseconds));
        Assert.That(cost.Bytes / 1024, Is.LessThan(message.Kibibytes));
    }

    /// <summary>As the service reads a message: every tag and every text of it is looked at.</summary>
    private void Read(Func<SoapMessage> parse)
    {
        try
        {
            using SoapMessage message = parse();
            using VerifiedMessage verified = verifier.Verify(message, isTls: false, anonymousAllowed: true);

            while (verified.Body.Read())
            {
                _ = verified.Body.NodeType == XmlNodeType.Element ? verified.Body.Tag.LocalName : verified.Body.Value;
            }
        }
        catch (Exception refused) when (refused is SecurityRejectedException or MalformedMessageException)
        {
            // Which of them it is, and that it is one, the outcome says.
        }
    }
}
