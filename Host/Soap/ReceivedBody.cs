using System.Buffers;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// A request's body in a pooled buffer that grows with what has arrived, never with what was announced: 500 senders
/// who promise megabytes and send bytes hold some kilobytes each. What outgrows its share of memory goes on in a file.
/// </summary>
internal sealed class ReceivedBody : IDisposable
{
    // A signed request with one tax item is about 5 KB.
    private const int FirstBytes = 8 * 1024;

    // What is gathered before it goes to the file.
    private const int PieceBytes = 64 * 1024;

    private readonly BodyBudget budget;
    private readonly BodySpool spool;
    private readonly int memoryBytesMax;

    private byte[] buffer;
    private int filled;
    private long inMemory;
    private FileStream? file;
    private long inFile;

    internal ReceivedBody(BodyBudget budget, BodySpool spool, int memoryBytesMax)
    {
        this.budget = budget;
        this.spool = spool;
        this.memoryBytesMax = memoryBytesMax;
        budget.Memory.Take(FirstBytes);
        buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        inMemory = FirstBytes;
    }

    /// <summary>What has arrived, once it was completed. Valid until the body is disposed of.</summary>
    internal MessageSource Source => file is null
        ? new ArraySegment<byte>(buffer, 0, filled)
        : new MessageSource(file.SafeFileHandle, inFile);

    internal long Length => inFile + filled;

    /// <summary>Room for the next bytes; at least one.</summary>
    internal Memory<byte> Free
    {
        get
        {
            if (filled == buffer.Length)
            {
                Grow();
            }

            return buffer.AsMemory(filled);
        }
    }

    internal ValueTask AdvanceAsync(int count, CancellationToken cancellationToken)
    {
        filled += count;
        bool isFull = filled == buffer.Length && (file is not null || buffer.Length * 2L > memoryBytesMax);

        return isFull ? SpillAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    internal ValueTask CompleteAsync(CancellationToken cancellationToken) =>
        file is not null && filled > 0 ? SpillAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Takes what is little enough for memory.</summary>
    internal void Append(ReadOnlySequence<byte> arrived)
    {
        while (!arrived.IsEmpty)
        {
            Memory<byte> free = Free;
            int count = (int)Math.Min(free.Length, arrived.Length);
            arrived.Slice(0, count).CopyTo(free.Span);
            arrived = arrived.Slice(count);
            filled += count;
        }
    }

    /// <summary>
    /// Gives memory and disk back. Only for when nobody reads the bytes any more; where that is not certain, as after an
    /// exception, <see cref="Abandon"/> is right.
    /// </summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        Abandon();
    }

    /// <summary>
    /// Leaves the buffer to the garbage collector, in case somebody still reads it. The file can go: whoever reads it
    /// finds it closed.
    /// </summary>
    internal void Abandon()
    {
        buffer = [];
        filled = 0;
        budget.Memory.Return(inMemory);
        inMemory = 0;
        file?.Dispose();
        file = null;
        budget.Disk.Return(inFile);
        inFile = 0;
    }

    private void Grow()
    {
        budget.Memory.Take(buffer.Length);
        inMemory += buffer.Length;

        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        file ??= spool.Create();
        budget.Disk.Take(filled);
        long at = inFile;
        inFile += filled;

        try
        {
            await RandomAccess.WriteAsync(file.SafeFileHandle, buffer.AsMemory(0, filled), at, cancellationToken);
        }
        catch (IOException full)
        {
            throw new ReceiveRefusedException(ReceiveProblem.Busy, full);
        }

        filled = 0;

        if (buffer.Length > PieceBytes)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
            budget.Memory.Return(inMemory - PieceBytes);
            inMemory = PieceBytes;
        }
    }
}
