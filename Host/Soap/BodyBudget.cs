using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Soap;

/// <summary>What all bodies under way share of the memory and of the disk.</summary>
internal sealed class BodyBudget(IOptions<ReceiveOptions> options)
{
    internal ByteShare Memory { get; } = new(options.Value.BodiesBytesMax);

    internal ByteShare Disk { get; } = new(options.Value.SpoolBytesMax);
}

/// <summary>A number of bytes that are shared. Who finds them used up is asked to come again.</summary>
internal sealed class ByteShare(long max)
{
    private long taken;

    /// <exception cref="ReceiveRefusedException">There is not that much left.</exception>
    internal void Take(long bytes)
    {
        if (Interlocked.Add(ref taken, bytes) > max)
        {
            Interlocked.Add(ref taken, -bytes);
            throw new ReceiveRefusedException(ReceiveProblem.Busy);
        }
    }

    internal void Return(long bytes) => Interlocked.Add(ref taken, -bytes);
}
