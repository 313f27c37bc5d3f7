using System.Buffers;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// A request's body in a pooled buffer that grows with what has arrived, never with what was announced: 500 senders
/// who promise megabytes and send bytes hold some kilobytes each.
/// </summary>
internal sealed class ReceivedBody : IDisposable
{
    // A signed request with one tax item is about 5 KB.
    private const int FirstBytes = 8 * 1024;

    private readonly BodyBudget budget;
    private byte[] buffer;
    private int length;

    internal ReceivedBody(BodyBudget budget)
    {
        this.budget = budget;
        budget.Take(FirstBytes);
        buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        taken = FirstBytes;
    }

    private long taken;

    /// <summary>What has arrived. Valid until the body is disposed of.</summary>
    internal ArraySegment<byte> Bytes => new(buffer, 0, length);

    internal int Length => length;

    /// <summary>Room for the next bytes; at least one.</summary>
    internal Memory<byte> Free
    {
        get
        {
            if (length == buffer.Length)
            {
                Grow();
            }

            return buffer.AsMemory(length);
        }
    }

    internal void Advance(int count) => length += count;

    internal void Append(ReadOnlySequence<byte> arrived)
    {
        while (!arrived.IsEmpty)
        {
            Memory<byte> free = Free;
            int count = (int)Math.Min(free.Length, arrived.Length);
            arrived.Slice(0, count).CopyTo(free.Span);
            arrived = arrived.Slice(count);
            Advance(count);
        }
    }

    /// <summary>
    /// Gives the memory back. Only for when nobody reads the bytes any more; where that is not certain, as after an
    /// exception, <see cref="Abandon"/> is right.
    /// </summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        Abandon();
    }

    /// <summary>Leaves the buffer to the garbage collector, in case somebody still reads it.</summary>
    internal void Abandon()
    {
        buffer = [];
        length = 0;
        budget.Return(taken);
        taken = 0;
    }

    private void Grow()
    {
        budget.Take(buffer.Length);
        taken += buffer.Length;

        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
