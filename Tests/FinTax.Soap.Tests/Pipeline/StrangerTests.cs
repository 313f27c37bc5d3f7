using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// Partners who send, in their own names, what golden messages ask of something that another partner has done: their
/// replies are what they would be if it had never been done.
/// </summary>
public sealed class StrangerTests
{
    private static readonly string[] Partners = [TestKeys.BankNode, GoldenPartners.TaxBureau, GoldenPartners.OtherBank];

    public static IEnumerable<TestCaseData> Questions =>
        from name in GoldenMessage.Names
        where name.EndsWith("/happy", StringComparison.Ordinal)
        let story = new GoldenMessage(name).Story.ToArray()
        where story.Length > 1
        from stranger in Partners.Except(story.Select(message => message.Sender)).Except(WhoMayKnow(name.Split('/')[0]))
        select new TestCaseData(name, stranger);

    [TestCaseSource(nameof(Questions))]
    public async Task Learns_nothing_of_what_another_has_done(string name, string stranger)
    {
        GoldenMessage[] story = [.. new GoldenMessage(name).Story];
        GoldenMessage question = story[^1].By(stranger);

        string told = await AskAsync([.. story[..^1], question]);
        string untold = await AskAsync([question]);

        Assert.That(told, Is.EqualTo(untold));
    }

    // Whoever holds an invoice may have it verified, and who acts for the tax authority may refund what it was paid.
    private static string[] WhoMayKnow(string operation) => operation switch
    {
        "VerifyInvoice" or "RequestRefund" => Partners,
        "GetVoucherFile" => [GoldenPartners.OtherBank], // It acts for the buyer.
        "GetDifferenceReport" => [GoldenPartners.TaxBureau], // It resolves differences.
        _ => [],
    };

    private static async Task<string> AskAsync(GoldenMessage[] story)
    {
        await using Corridor corridor = await Corridor.OpenAsync(GoldenPartners.Register);

        return GoldenMessage.Comparable(Corridor.Tree(await GoldenMessageTests.PlayAsync(story, corridor)));
    }
}
