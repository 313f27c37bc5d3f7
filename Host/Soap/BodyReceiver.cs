using System.IO.Compression;
using System.IO.Pipelines;
using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// Room 1. An HTTP request comes in, its whole body goes out, inflated where it was gzip. Refuses what is too long,
/// too slow, cut off or encoded otherwise, and reads no further than it must to know that.
/// </summary>
internal sealed class BodyReceiver(
    IOptions<ReceiveOptions> options, BodyBudget budget, BodySpool spool, TimeProvider clock)
{
    private readonly ReceiveOptions options = options.Value;

    /// <exception cref="ReceiveRefusedException">The request is refused.</exception>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    internal async Task<ReceivedBody> ReceiveAsync(HttpRequest request, CancellationToken aborted)
    {
        ReceiveLimits limits = options.Of(request.Path);

        // Announced is enough: nothing of it is read.
        if (request.ContentLength > limits.BodyBytesMax)
        {
            throw new ReceiveRefusedException(ReceiveProblem.TooLarge);
        }

        bool isGzip = IsGzip(request.Headers.ContentEncoding);
        var body = new ReceivedBody(budget, spool, options.MemoryBytesMax);
        CancellationTokenSource? deadline = null;

        try
        {
            if (!isGzip && TryTakeWhole(request.BodyReader, body, Math.Min(limits.BodyBytesMax, options.MemoryBytesMax)))
            {
                return body;
            }

            deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.BodySecondsMax), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, deadline.Token);

            if (isGzip)
            {
                await using var inflated = new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
                await ReadAsync(inflated, body, limits.InflatedBytesMax, either.Token);
            }
            else
            {
                await ReadAsync(request.Body, body, limits.BodyBytesMax, either.Token);
            }

            return body;
        }
        catch (Exception failure) when (ProblemOf(failure, aborted, deadline?.Token ?? default) is { } problem)
        {
            body.Abandon();
            throw new ReceiveRefusedException(problem, failure);
        }
        catch
        {
            body.Abandon();
            throw;
        }
        finally
        {
            deadline?.Dispose();
        }
    }

    // Most bodies have come with their headers: nobody needs to be waited for, and no time be kept.
    private static bool TryTakeWhole(PipeReader from, ReceivedBody body, int bytesMax)
    {
        if (!from.TryRead(out ReadResult arrived))
        {
            return false;
        }

        bool isWhole = arrived.IsCompleted && arrived.Buffer.Length <= bytesMax;

        if (isWhole)
        {
            body.Append(arrived.Buffer);
        }

        // What was not taken is read again, with the time kept.
        from.AdvanceTo(isWhole ? arrived.Buffer.End : arrived.Buffer.Start);

        return isWhole;
    }

    private static async Task ReadAsync(
        Stream from, ReceivedBody body, int bytesMax, CancellationToken cancellationToken)
    {
        int read;

        while ((read = await from.ReadAsync(body.Free, cancellationToken)) > 0)
        {
            await body.AdvanceAsync(read, cancellationToken);

            if (body.Length > bytesMax)
            {
                throw new ReceiveRefusedException(ReceiveProblem.TooLarge);
            }
        }

        await body.CompleteAsync(cancellationToken);
    }

    private static bool IsGzip(string? contentEncoding) => contentEncoding?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" => false,
        "gzip" or "x-gzip" => true,
        _ => throw new ReceiveRefusedException(ReceiveProblem.CompressionNotSupported),
    };

    // Kestrel tells by status codes what was wrong with a body. Null: the client went away, or this is a bug.
    private static ReceiveProblem? ProblemOf(
        Exception failure, CancellationToken aborted, CancellationToken deadline) =>
        failure switch
        {
            ReceiveRefusedException refused => refused.Problem,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ReceiveProblem.TooLarge,
            BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => ReceiveProblem.TooSlow,
            BadHttpRequestException => ReceiveProblem.Truncated,
            InvalidDataException => ReceiveProblem.CompressionBroken,
            OperationCanceledException
                when deadline.IsCancellationRequested && !aborted.IsCancellationRequested => ReceiveProblem.TooSlow,
            _ => null,
        };
}
