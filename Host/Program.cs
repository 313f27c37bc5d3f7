using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;

if (args is ["demo", ..])
{
    return await DemoCommand.RunAsync(args[1..]);
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
