using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Soap;

/// <summary>The memory that all bodies under way share. Who finds it used up is asked to come again.</summary>
internal sealed class BodyBudget(IOptions<ReceiveOptions> options)
{
    private readonly long max = options.Value.BodiesBytesMax;
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
