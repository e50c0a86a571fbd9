using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pagewire.Bench.Web;

/// <summary>nginx (Debian package <c>nginx-light</c>) with files of its own on a port of its own.</summary>
internal sealed class Nginx : IDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private Nginx(DirectoryInfo folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    public static bool IsInstalled => File.Exists(Program);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Serves files.</summary>
    /// <param name="files">Their paths and bytes; a path that ends in <c>.gz</c> is sent to those who accept gzip.</param>
    public static async Task<Nginx> StartAsync(IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("pagewire-nginx-");
        // nginx's workers are another user.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder.FullName, "www", path.TrimStart('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
        }
        var port = FreePort();
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder.FullName, port));
        var process = Process.Start(new ProcessStartInfo(Program, ["-c", configuration, "-e", Path.Combine(folder.FullName, "error.log")]))!;
        var nginx = new Nginx(folder, process, new($"http://127.0.0.1:{port}/"));
        await nginx.WaitAsync();
        return nginx;
    }

    // As fast as its documentation says: no log, sendfile, whole packets, open files kept.
    private static string Configuration(string folder, int port) => $$"""
        daemon off;
        worker_processes auto;
        pid {{folder}}/nginx.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 100000000;
          open_file_cache max=100;
          gzip_static on;
          types { application/atom+xml atom; application/rss+xml rss; application/feed+json json; }
          client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi; uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
          server { listen 127.0.0.1:{{port}}; root {{folder}}/www; add_header Cache-Control "public, max-age=300"; }
        }

        """;

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(Address, "/feeds/all.atom"));
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 50 && !_process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
