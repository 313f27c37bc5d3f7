using System.Text.RegularExpressions;

namespace FinTax.Soap.Tests.Architecture;

/// <summary>
/// Which room may name which. A room of the corridor names rooms before it, never after; everyone may name Faults, and
/// Faults names no room. Change this table and the one in docs/architecture.md together.
/// </summary>
public sealed partial class RoomTests
{
    private static readonly Dictionary<string, string[]> ServiceRooms = new()
    {
        ["Faults"] = [],
        ["Storage"] = [],
        ["Vouchers"] = ["Storage"],
        ["Binding"] = [],
        ["Gateways"] = ["Binding", "Storage"],
        ["Calls"] = ["Gateways", "Storage"],
        ["Envelopes"] = ["Binding", "Calls", "Faults"],
        ["Schemas"] = ["Binding", "Calls", "Faults"],
        ["Dispatch"] = ["Binding", "Calls", "Faults", "Gateways", "Schemas", "Storage"],
        ["Operations"] = ["Calls", "Faults", "Gateways", "Storage", "Vouchers"],
        ["Batches"] = ["Calls", "Dispatch", "Faults", "Operations", "Storage"],
        ["Partners"] = ["Calls"],
        ["Publishing"] = ["Partners"],
        ["Explanations"] = ["Faults", "Partners"],
        ["Pipeline"] = ["Batches", "Binding", "Calls", "Dispatch", "Envelopes", "Explanations", "Faults", "Gateways", "Operations", "Partners", "Schemas", "Storage"],
    };

    private static readonly Dictionary<string, string[]> SecurityRooms = new()
    {
        ["Xml"] = [],
        ["Algorithms"] = ["Xml"],
        ["Keys"] = ["Algorithms", "Xml"],
        ["Messages"] = ["Xml"],
        ["Mtom"] = ["Messages", "Xml"],
        ["Inbound"] = ["Algorithms", "Keys", "Messages", "Xml"],
        ["Outbound"] = ["Algorithms", "Inbound", "Keys", "Xml"],
        ["Explaining"] = ["Algorithms", "Inbound", "Keys", "Messages", "Xml"],
        ["Wcf"] = ["Algorithms", "Inbound", "Keys", "Messages", "Mtom", "Outbound", "Xml"],
    };

    [Test]
    public void Names_only_the_rooms_that_the_table_gives_it()
    {
        string[] strays = [.. Strays("Service", ServiceRooms), .. Strays("Security", SecurityRooms)];

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void Has_no_folder_that_is_not_in_the_table()
    {
        IEnumerable<string> folders = new[] { "Service", "Security" }
            .SelectMany(Repository.Sources)
            .Select(Repository.Relative)
            .Where(path => path.Count(character => character == '/') > 1)
            .Select(path => path.Split('/')[1])
            .Distinct();

        Assert.That(folders, Is.SubsetOf(ServiceRooms.Keys.Concat(SecurityRooms.Keys)));
    }

    [TestCase("System.Xml")]
    [TestCase("Microsoft.Data.Sqlite")]
    [TestCase("FinTax.Soap.Security")]
    public void Keeps_operations_free_of(string name) =>
        Assert.That(
            Repository.Sources("Service/Operations").Where(path => File.ReadAllText(path).Contains(name, StringComparison.Ordinal)).Select(Repository.Relative),
            Is.Empty);

    [Test]
    public void Keeps_each_engine_of_the_store_to_its_registration()
    {
        IEnumerable<string> strangers = Repository.Sources("Service")
            .Where(path => !path.Contains("/Storage/Sqlite/", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("Storage.Sqlite", StringComparison.Ordinal))
            .Select(Path.GetFileName)!;

        Assert.That(strangers, Is.SubsetOf(new[] { "StorageRegistration.cs" }));
    }

    private static IEnumerable<string> Strays(string project, Dictionary<string, string[]> rooms) =>
        from path in Repository.Sources(project)
        let file = Repository.Relative(path)
        let own = file.Split('/')[1]
        where rooms.ContainsKey(own)
        from Match named in RoomName().Matches(File.ReadAllText(path))
        let room = named.Groups[2].Value
        where named.Groups[1].Value == project && room != own && rooms.ContainsKey(room) && !rooms[own].Contains(room)
        select $"{file} -> {room}";

    [GeneratedRegex(@"FinTax\.Soap\.(Service|Security)\.([A-Z][A-Za-z]+)")]
    private static partial Regex RoomName();
}
