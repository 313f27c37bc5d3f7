using FinTax.Soap.Security.Messages;
using Microsoft.Win32.SafeHandles;

namespace FinTax.Soap.Tests.Large;

/// <summary>A message in a temporary file, which goes when it is disposed of.</summary>
internal sealed class SpooledFile : IDisposable
{
    private readonly SafeFileHandle handle;

    internal SpooledFile()
    {
        Path = System.IO.Path.GetTempFileName();
        handle = File.OpenHandle(
            Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.DeleteOnClose);
    }

    internal SpooledFile(ReadOnlySpan<byte> bytes)
        : this() =>
        RandomAccess.Write(handle, bytes, 0);

    internal string Path { get; }

    internal MessageSource Source => new(handle, RandomAccess.GetLength(handle));

    internal Stream OpenWrite() => new FileStream(
        Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1024 * 1024);

    /// <summary>Changes one bit.</summary>
    internal void Flip(long offset)
    {
        Span<byte> one = stackalloc byte[1];
        RandomAccess.Read(handle, one, offset);
        one[0] ^= 1;
        RandomAccess.Write(handle, one, offset);
    }

    public void Dispose() => handle.Dispose();
}
