using System.Buffers;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// Reads on for a moment after a refusal and throws away what comes. Closing at once would reset the connection of a
/// client that still sends, and take the fault from it that says what was wrong. Bounded in bytes and time, since
/// whoever sends zeros would send them for ever.
/// </summary>
internal static class LingeringClose
{
    /// <summary>As much again as the largest body by default: enough for whoever is a little over the limit.</summary>
    internal const int BytesMax = 4 * 1024 * 1024;

    private const int ScrapBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal static async Task DrainAsync(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        byte[] scrap = ArrayPool<byte>.Shared.Rent(ScrapBytes);

        try
        {
            int read = 1;

            for (int drained = 0; drained < BytesMax && read > 0; drained += read)
            {
                read = await context.Request.Body.ReadAsync(scrap, patience.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // Nothing is lost: the answer has been sent.
        }

        ArrayPool<byte>.Shared.Return(scrap);
    }
}
