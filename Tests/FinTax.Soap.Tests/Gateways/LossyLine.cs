using System.Net;
using System.Net.Sockets;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>A line between two hosts that carries bytes both ways, or lets requests through and cuts off the replies.</summary>
internal sealed class LossyLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri target;
    private readonly Task accepting;

    public LossyLine(Uri target)
    {
        this.target = target;
        listener.Start();
        Address = new UriBuilder(target) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public bool CutsReplies { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];

        try
        {
            while (true)
            {
                connections.Add(CarryAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using TcpClient near = client;
        using TcpClient far = new();

        try
        {
            await far.ConnectAsync(target.Host, target.Port, stop.Token);
            Task sending = near.GetStream().CopyToAsync(far.GetStream(), stop.Token);
            byte[] buffer = new byte[16 * 1024];
            int read;

            while ((read = await far.GetStream().ReadAsync(buffer, stop.Token)) > 0 && !CutsReplies)
            {
                await near.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);
            }

            near.Close();
            await sending;
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side may hang up at any time.
        }
    }
}
