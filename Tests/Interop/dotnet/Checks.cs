namespace FinTax.Soap.Interop;

/// <summary>Runs checks one after the other, prints how each went, and counts the failures.</summary>
internal sealed class Checks
{
    internal int Failures { get; private set; }

    internal async Task RunAsync(string name, Func<Task> check)
    {
        try
        {
            await check();
            Console.WriteLine($"ok {name}");
        }
        catch (Exception failure) // Whatever went wrong is the answer of this check, and the other checks still run.
        {
            Failures++;
            Console.WriteLine($"FAIL {name}: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    internal static void Expect<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"expected {expected}, got {actual}");
        }
    }
}
