namespace Pagewire.Bench.Web;

/// <summary>nginx (Debian package <c>nginx-light</c>) with the files of a folder.</summary>
internal static class Nginx
{
    private const string Program = "/usr/sbin/nginx";

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Starts it.</summary>
    /// <param name="path">The path that it is asked for.</param>
    /// <param name="folder">The folder, with a folder <c>www</c> of files; a file that ends in <c>.gz</c> is sent to those who accept gzip.</param>
    public static async Task<ServerProcess> StartAsync(string path, string folder)
    {
        var port = ServerProcess.FreePort();
        // nginx's workers are another user.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, port));
        return await ServerProcess.StartAsync(port, path, Program, "-c", configuration, "-e", Path.Combine(folder, "error.log"));
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
}
