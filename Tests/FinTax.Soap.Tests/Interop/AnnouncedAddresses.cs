using System.Text;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// Finds the addresses in what the host prints when it has started: with port 0 nobody knows them before.
/// </summary>
internal sealed class AnnouncedAddresses
{
    private readonly TaskCompletionSource<(string Http, string Https)> known =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly StringBuilder printed = new();
    private string? http;

    public Task<(string Http, string Https)> Known => known.Task;

    /// <param name="line">One line, or null at the end.</param>
    public void Read(string? line)
    {
        lock (printed)
        {
            printed.AppendLine(line);
        }

        string[] words = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

        switch (words)
        {
            case ["http", var address]:
                http = address;
                break;

            case ["https", var address]:
                known.TrySetResult((http!, address));
                break;

            default:
                if (line is null)
                {
                    known.TrySetException(new InvalidOperationException($"The host ended: {printed}"));
                }

                break;
        }
    }
}
