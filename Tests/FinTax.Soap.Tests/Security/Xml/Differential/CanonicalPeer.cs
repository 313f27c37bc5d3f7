using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>What a canonicalizer made of a document: its bytes, or why it refused.</summary>
internal readonly record struct Canonical(byte[]? Bytes, string? Refusal)
{
    public override string ToString() => Bytes is null ? "refused: " + Refusal : Encoding.UTF8.GetString(Bytes);
}

/// <summary>
/// Another stack's canonicalizer in a process of its own, which lives as long as this object and is asked in batches:
/// a process for each document would take hours. Tests/Interop/c14n says what goes over the pipes.
/// </summary>
internal sealed class CanonicalPeer : IDisposable
{
    // A batch takes well under a second; this is for a machine that does ten things at a time.
    private static readonly TimeSpan BatchTimeMax = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly SemaphoreSlim oneAtATime = new(1);

    private CanonicalPeer(string program, string script) =>
        process = Process.Start(new ProcessStartInfo(program, [Path.Combine(Repository.Root, "Tests", "Interop", "c14n", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    internal static CanonicalPeer Libxml2() => new("/usr/bin/python3", "libxml2_peer.py");

    internal static CanonicalPeer Santuario() => new("bash", "santuario");

    internal async Task<Canonical[]> CanonicalizeAsync(GeneratedDocument[] batch)
    {
        byte[] request = Request(batch);
        await oneAtATime.WaitAsync();

        try
        {
            return await AskAsync(request, batch.Length);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        // It ends when there is nothing more to read.
        process.StandardInput.Close();

        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        oneAtATime.Dispose();
    }

    private async Task<Canonical[]> AskAsync(byte[] request, int documents)
    {
        using var timeout = new CancellationTokenSource(BatchTimeMax);
        await process.StandardInput.BaseStream.WriteAsync(request, timeout.Token);
        await process.StandardInput.BaseStream.FlushAsync(timeout.Token);

        Stream answers = process.StandardOutput.BaseStream;
        var results = new Canonical[documents];
        byte[] head = new byte[5];

        for (int i = 0; i < documents; i++)
        {
            await answers.ReadExactlyAsync(head, timeout.Token);
            byte[] result = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
            await answers.ReadExactlyAsync(result, timeout.Token);
            results[i] = head[0] == 0 ? new(result, null) : new(null, Encoding.UTF8.GetString(result));
        }

        return results;
    }

    private static byte[] Request(GeneratedDocument[] batch)
    {
        using var request = new MemoryStream();
        Number(request, batch.Length);

        foreach (GeneratedDocument document in batch)
        {
            Number(request, document.Apex);
            Text(request, Encoding.UTF8.GetBytes(document.PrefixList));
            Text(request, document.Bytes);
        }

        return request.ToArray();
    }

    private static void Text(MemoryStream request, byte[] bytes)
    {
        Number(request, bytes.Length);
        request.Write(bytes);
    }

    private static void Number(MemoryStream request, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        request.Write(bytes);
    }
}
