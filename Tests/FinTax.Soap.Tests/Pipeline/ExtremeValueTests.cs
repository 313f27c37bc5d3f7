using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinTax.Soap.Service.Pipeline;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// The golden messages with their dates, times, numbers and amounts as early, late, small and large as their types have
/// them, each in turn and all of a kind at once: there is an answer or a refusal to each, and never an internal error.
/// </summary>
public sealed partial class ExtremeValueTests
{
    public static IEnumerable<string> Happy =>
        GoldenMessage.Names.Where(name => name.EndsWith("/happy", StringComparison.Ordinal));

    [TestCaseSource(nameof(Happy))]
    public async Task Is_answered_whatever_the_values_are(string name)
    {
        await using Corridor corridor = await Corridor.OpenAsync(GoldenPartners.Register);
        GoldenMessage[] story = [.. new GoldenMessage(name).Story];
        await GoldenMessageTests.PlayAsync(story[..^1], corridor);
        List<string> failed = [];
        int sent = 0;

        foreach (GoldenMessage changed in ChangesOf(story[^1]))
        {
            SoapResponse response = await corridor.PostAsync(changed);
            sent++;

            if (response.Status != 200 && Corridor.Text(response).Contains("FT9001", StringComparison.Ordinal))
            {
                failed.Add(changed.Payload.ToString());
            }
        }

        Assert.That(failed, Is.Empty);
        Assert.That(sent, Is.GreaterThan(1));
    }

    private static IEnumerable<GoldenMessage> ChangesOf(GoldenMessage message)
    {
        (int Place, string Extreme)[] changes = [.. ChangesAt(message)];

        foreach (var (place, extreme) in changes)
        {
            yield return Changed(message, [place], extreme);
        }

        foreach (IGrouping<string, int> alike in changes.GroupBy(change => change.Extreme, change => change.Place))
        {
            yield return Changed(message, alike, alike.Key);
        }
    }

    private static IEnumerable<(int Place, string Extreme)> ChangesAt(GoldenMessage message) =>
        Leaves(message).SelectMany((leaf, place) => ExtremesOf(leaf.Value).Select(extreme => (place, extreme)));

    private static GoldenMessage Changed(GoldenMessage message, IEnumerable<int> places, string extreme)
    {
        GoldenMessage changed = message.Again();
        XElement[] leaves = Leaves(changed);

        foreach (int place in places)
        {
            leaves[place].Value = extreme;
        }

        return changed;
    }

    private static XElement[] Leaves(GoldenMessage message) =>
        [.. message.Payload.Descendants().Where(element => !element.HasElements)];

    private static string[] ExtremesOf(string value) => value switch
    {
        _ when Date().IsMatch(value) => ["0001-01-01", "0001-01-31", "9999-12-01", "9999-12-31"],
        _ when Time().IsMatch(value) =>
        [
            "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999Z",
            "9999-12-31T23:59:59-14:00", "9999-12-31T24:00:00Z",
        ],
        _ when Amount().IsMatch(value) => ["0.00", "0.01", "-999999999999999.99", "999999999999999.99"],
        _ when Number().IsMatch(value) => ["0", "1", "1000000", "2147483647", new('9', value.Length)],
        _ => [],
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT")]
    private static partial Regex Time();

    [GeneratedRegex(@"^-?\d+\.\d\d$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Number();
}
