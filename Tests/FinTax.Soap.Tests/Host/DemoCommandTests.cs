using System.Diagnostics;
using FinTax.Soap.Host.Demo;

namespace FinTax.Soap.Tests.Host;

internal sealed class DemoCommandTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-demo-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_story_ends_well_however_often_it_is_told()
    {
        await using RunningHost host = await RunningHost.StartInAsync(folder);
        string[] settings = [$"--Listen:Http={host.BaseAddress}", $"--Data:Folder={folder}"];

        int first = await DemoCommand.RunAsync(settings);
        int second = await DemoCommand.RunAsync(settings);

        Assert.That((first, second), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task The_printed_command_tells_it_to_the_service_that_printed_it()
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);
        string printed = await host.WaitForLineAsync("  dotnet run --project Host -- demo");

        string[] settings = printed.Split("demo", 2)[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        int code = await DemoCommand.RunAsync(settings);

        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task Says_so_where_no_service_runs()
    {
        int code = await DemoCommand.RunAsync(["--Listen:Http=http://127.0.0.1:9", $"--Data:Folder={folder}"]);

        Assert.That(code, Is.EqualTo(1));
    }

    [Test]
    public async Task Says_so_where_the_keys_are_not()
    {
        await using RunningHost host = await RunningHost.StartAsync();

        int code = await DemoCommand.RunAsync([$"--Listen:Http={host.BaseAddress}", $"--Data:Folder={folder}"]);

        Assert.That(code, Is.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public async Task The_printed_curl_line_works_as_printed_and_leaves_no_password_in_the_log()
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);

        string answer = await ShellAsync(await host.WaitForLineAsync("  curl "));
        await host.TerminateAsync();

        string password = File.ReadAllText(Path.Combine(folder, "keys/partners/100000000103/password.txt"));
        string log = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText));
        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.Contain("GetBalancesResponse>"));
            Assert.That(log, Does.Contain("\"partner\":\"100000000103\""));
            Assert.That(log, Does.Not.Contain(password).And.Not.Contain("35050161843600001234"));
            Assert.That(host.Output, Does.Not.Contain(password));
        });
    }

    private static async Task<string> ShellAsync(string line)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", line])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;

        return await shell.StandardOutput.ReadToEndAsync();
    }
}
