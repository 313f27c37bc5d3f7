using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FinTax.Soap.Tests.Host;

/// <summary>A connection that sends what no proper client would.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient client = new();
    private NetworkStream stream = null!;

    internal static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(IPAddress.Loopback, address.Port);
        connection.stream = connection.client.GetStream();

        return connection;
    }

    internal Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    internal Task SendAsync(byte[] bytes) => stream.WriteAsync(bytes).AsTask().WaitAsync(Patience);

    /// <summary>Says that nothing more comes, and goes on listening.</summary>
    internal void EndSending() => client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>The next bytes that come.</summary>
    internal async Task<string> ReadAsync()
    {
        byte[] buffer = new byte[4096];
        int read = await stream.ReadAsync(buffer).AsTask().WaitAsync(Patience);

        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    /// <summary>All that comes until the other side ends; what came before a reset.</summary>
    internal async Task<string> ReadToEndAsync()
    {
        using var received = new MemoryStream();

        try
        {
            await stream.CopyToAsync(received).WaitAsync(Patience);
        }
        catch (IOException)
        {
            // Whoever is cut off while it still sends gets a reset.
        }

        return Encoding.UTF8.GetString(received.ToArray());
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();

        return ValueTask.CompletedTask;
    }
}
