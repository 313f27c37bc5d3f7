using FinTax.Soap.Host;
using FinTax.Soap.Host.FirstStart;
using Microsoft.Extensions.Configuration;

namespace FinTax.Soap.Tests.Host;

internal sealed class FirstStartTests
{
    private DataFolder data = new("");

    [SetUp]
    public void MakeFolder() =>
        data = new DataFolder(Path.Combine(Directory.CreateTempSubdirectory("fintax-first-").FullName, "data"));

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(data.Path)!, recursive: true);

    [Test]
    public void A_second_start_changes_nothing()
    {
        Start();
        Dictionary<string, string> first = Contents();

        bool again = Start();

        Assert.Multiple(() =>
        {
            Assert.That(again, Is.False);
            Assert.That(Contents(), Is.EqualTo(first));
        });
    }

    [Test]
    public void A_start_killed_while_it_made_keys_is_made_up_for()
    {
        string abandoned = Path.Combine(data.Path, ".first-start-1");
        Directory.CreateDirectory(Path.Combine(abandoned, "partners"));

        bool made = Start();

        Assert.Multiple(() =>
        {
            Assert.That(made, Is.True);
            Assert.That(abandoned, Does.Not.Exist);
            Assert.That(data.PartnersFile, Does.Exist);
        });
    }

    [Test]
    public void A_start_killed_before_its_last_step_goes_on_with_the_same_keys()
    {
        Start();
        Dictionary<string, string> first = Contents();
        File.Move(data.PartnersFile, Path.Combine(data.Keys, "partners.json"));

        Start();

        Assert.That(Contents(), Is.EqualTo(first));
    }

    [TestCase("Demo:Profile", "Never")]
    [TestCase("Partners:Registered:100000000999:Name", "A partner")]
    public void Makes_nothing_where_the_settings_want_no_demo(string setting, string value)
    {
        bool made = Start((setting, value));

        Assert.Multiple(() =>
        {
            Assert.That(made, Is.False);
            Assert.That(Directory.EnumerateFileSystemEntries(data.Path), Is.Empty);
        });
    }

    [TestCase("fintax.db")]
    [TestCase("keys/server.key.pem")]
    public void Makes_nothing_where_an_installation_is(string existing)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(data.Path, existing))!);
        File.WriteAllText(Path.Combine(data.Path, existing), "in use");

        Assert.That(Start(), Is.False);
    }

    private bool Start(params (string Setting, string Value)[] settings) =>
        new DemoSetup(data, TimeProvider.System).RunIfDue(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => one.Setting, one => (string?)one.Value))
            .Build());

    private Dictionary<string, string> Contents() =>
        Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories)
            .ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)));
}
