using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pagewire.Bench.Web;

/// <summary>A server in a process of its own, which ends with it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>A port of this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="port">The port that it listens on.</param>
    /// <param name="path">What it is asked for until it has it.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ServerProcess> StartAsync(int port, string path, string program, params string[] arguments)
    {
        var server = new ServerProcess(Process.Start(new ProcessStartInfo(program, arguments))!, new($"http://127.0.0.1:{port}/"));
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await client.GetAsync(path);
                if (response.IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException) when (tries < 300 && !server._process.HasExited)
            {
                // Not yet.
            }
            if (tries >= 300) throw new TimeoutException($"{program} has no {path} within 30 seconds.");
            await Task.Delay(100);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
