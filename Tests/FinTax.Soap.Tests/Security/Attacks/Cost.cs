using System.Runtime.InteropServices;
using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// What an action costs: the time that this thread's processor works for it, and the memory that the thread asks for.
/// The time is that of the machine which the figures are of, when it has nothing else to do: a piece of work that is always
/// the same is done beside the action, and where that takes longer, so does the action. The least of some runs, so that
/// what is compiled or collected meanwhile does not count.
/// </summary>
internal readonly partial record struct Cost(TimeSpan Processor, long Bytes)
{
    private const int Runs = 3;
    private const int ThreadProcessorTime = 3;

    private static readonly TimeSpan WorkOfFigures = TimeSpan.FromMilliseconds(4.1);

    private static readonly byte[] Honest = Encoding.UTF8.GetBytes(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a>"
        + new StringBuilder().Insert(0, "<b>c</b>", 60_000) + "</a></s:Body></s:Envelope>");

    internal static Cost Of(Action action)
    {
        action();
        Cost least = Once(action);

        for (int i = 1; i < Runs; i++)
        {
            Cost next = Once(action);
            least = new(next.Processor < least.Processor ? next.Processor : least.Processor, Math.Min(next.Bytes, least.Bytes));
        }

        return least;
    }

    public override string ToString() => $"{Processor.TotalMilliseconds:F1} ms, {Bytes / 1024:N0} KiB";

    private static Cost Once(Action action)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan processor = TimeOf(action);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;

        return new(processor * (WorkOfFigures / TimeOf(ReadHonest)), bytes);
    }

    private static TimeSpan TimeOf(Action action)
    {
        TimeSpan before = Now();
        action();

        return Now() - before;
    }

    private static void ReadHonest()
    {
        using var message = new VerifiedMessage(SoapMessage.Parse(Honest, XmlLimits.Default), null, [], null);
        message.Body.ReadToEnd();
    }

    private static TimeSpan Now()
    {
        Span<long> secondsAndNanoseconds = stackalloc long[2];

        return clock_gettime(ThreadProcessorTime, ref secondsAndNanoseconds[0]) == 0
            ? TimeSpan.FromSeconds(secondsAndNanoseconds[0]) + TimeSpan.FromTicks(secondsAndNanoseconds[1] / 100)
            : throw new InvalidOperationException("The time of the thread's processor is not known.");
    }

    [DllImport("libc", SetLastError = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054 // A generated marshaller needs unsafe code, and nothing is to be marshalled here.
#pragma warning disable IDE1006 // It is the name of the function.
    private static extern int clock_gettime(int clock, ref long secondsAndNanoseconds);
#pragma warning restore IDE1006, SYSLIB1054
}
