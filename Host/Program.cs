using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.Explaining;
using FinTax.Soap.Host.WorkDates;

const string Commands =
    "Without a command the service starts; demo tells a story to a service that runs, workdate opens and closes its "
    + "work dates, explain says why a message is refused. Settings: docs/operations.md.";

if (args is ["help" or "--help" or "-h", ..])
{
    await Console.Out.WriteLineAsync(Commands);

    return 0;
}

if (args is ["demo", ..])
{
    return await DemoCommand.RunAsync(args[1..]);
}

if (args is ["workdate", ..])
{
    return await WorkDateCommand.RunAsync(args[1..], TimeProvider.System);
}

if (args is ["explain", ..])
{
    return await ExplainCommand.RunAsync(args[1..], Console.Out);
}

if (args is [{ } command, ..] && char.IsAsciiLetter(command[0]) && !command.Contains('='))
{
    await Console.Error.WriteLineAsync($"There is no command '{command}'. {Commands}");

    return 2;
}

try
{
    await using WebApplication app = FinTaxHost.Build(args);
    await app.RunAsync();

    return 0;
}
catch (Exception failure) when (StartFailure.SentencesOf(failure) is { } sentences)
{
    await Console.Error.WriteLineAsync("FinTax.Soap cannot start:\n  " + string.Join("\n  ", sentences));

    return 2;
}
