using FinTax.Soap.Tests.Mtom;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>
/// MTOM messages that WSS4J signed and JAX-WS packed, with every byte of them altered: of the envelope, of the parts, and
/// of what stands around them. That is signed by nobody, and may be another where each part stays what it is.
/// </summary>
/// <remarks>FUZZ_MUTATION_SEED and FUZZ_MUTATIONS make other and more of the random ones.</remarks>
public sealed class PartMutationTests
{
    [TestCase("jaxws-wss4j-two-parts")]
    [TestCase("jaxws-wss4j-one-part-one-inline")]
    [TestCase("jaxws-wss4j-token-part")]
    [TestCase("jaxws-wss4j-soap12")]
    public void Accepts_no_altered_byte(string name)
    {
        MtomMessage message = MtomMessage.Load(name + ".request.mtom");
        var tally = new MutationTally(TestKeys.VerifierAt(TestKeys.Noon), message.Parse);

        ByteMutations.JudgeEach(tally, name, message.Body);

        FuzzSettings.Print($"Accepts no altered byte of {name}: {tally.Total:N0} messages", tally.Counts);
        Assert.That(tally.Failures, Is.Empty);
        Assert.That(tally.Total, Is.GreaterThanOrEqualTo(5_000), "as many as were meant to be made");
    }
}
