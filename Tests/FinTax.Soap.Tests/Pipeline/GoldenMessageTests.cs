using FinTax.Soap.Service.Pipeline;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// What each operation answers, to the letter: every golden request is signed by its Sender and goes through the whole
/// corridor on the demo data at noon. <c>GOLDEN_UPDATE=1</c> writes the replies anew, to be read as a diff.
/// </summary>
public sealed class GoldenMessageTests
{
    public static IEnumerable<string> Names => GoldenMessage.Names;

    [TestCaseSource(nameof(Names))]
    public async Task Answers_as_it_is_written(string name)
    {
        var message = new GoldenMessage(name);
        await using Corridor corridor = await Corridor.OpenAsync(GoldenPartners.Register);

        SoapResponse response = await PlayAsync(message.Story, corridor);
        string reply = GoldenMessage.Comparable(Corridor.Tree(response));
        Update(message, reply);

        Assert.That(reply, Is.EqualTo(message.ReadReply()));
    }

    internal static async Task<SoapResponse> PlayAsync(IEnumerable<GoldenMessage> story, Corridor corridor)
    {
        SoapResponse? last = null;

        foreach (GoldenMessage message in story)
        {
            if (message.PacksWereCarriedOut)
            {
                await corridor.CarryOutPacksAsync();
            }

            if (message.BatchesWereCut)
            {
                await corridor.CutBatchesAsync();
            }

            if (message.BatchesWereCompared)
            {
                await corridor.ReconcileAsync();
            }

            last = await corridor.PostAsync(message);
        }

        return last!;
    }

    private static void Update(GoldenMessage message, string reply)
    {
        if (Environment.GetEnvironmentVariable("GOLDEN_UPDATE") == "1")
        {
            File.WriteAllText(message.ReplyPath, reply);
        }
    }
}
