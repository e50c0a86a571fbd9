using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pagewire.Web;

namespace Pagewire.Bench.Web;

/// <summary>Kestrel as we set it up, with nothing of ours in front of the bytes: what is missing here to nginx is not ours to mend.</summary>
internal static class BareKestrel
{
    /// <summary>The benchmark's argument that makes a process this server: <c>bare-kestrel PORT FILE</c>.</summary>
    public const string Argument = "bare-kestrel";

    /// <summary>Starts it in a process of its own, with the settings of the runtime that the command line has.</summary>
    /// <param name="path">The path that it is asked for.</param>
    /// <param name="file">The file that it sends; beside it lies the same compressed, with <c>.gz</c>.</param>
    public static Task<ServerProcess> StartAsync(string path, string file)
    {
        var port = ServerProcess.FreePort();
        var here = AppContext.BaseDirectory;
        return ServerProcess.StartAsync(port, path, "dotnet",
            "exec", "--runtimeconfig", Path.Combine(here, "Pagewire.Cli.runtimeconfig.json"), "--depsfile", Path.Combine(here, "Pagewire.Bench.deps.json"),
            Path.Combine(here, "Pagewire.Bench.dll"), Argument, port.ToString(CultureInfo.InvariantCulture), file);
    }

    /// <summary>Serves until the process is ended.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (plain, gzip) = (await File.ReadAllBytesAsync(arguments[1]), await File.ReadAllBytesAsync(arguments[1] + ".gz"));
        await using var app = SiteServer.Build(new($"http://127.0.0.1:{arguments[0]}"), 0, _ => { }, _ => context => AnswerAsync(context, context.Request.Headers.AcceptEncoding.Count > 0 ? gzip : plain));
        await app.RunAsync();
        return 0;
    }

    private static Task AnswerAsync(HttpContext context, byte[] body)
    {
        var response = context.Response;
        response.Headers.ETag = "\"bare\"";
        response.StatusCode = context.Request.Headers.IfNoneMatch.Count > 0 ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
        response.ContentLength = response.StatusCode == StatusCodes.Status200OK ? body.Length : null;
        return response.StatusCode == StatusCodes.Status200OK ? response.Body.WriteAsync(body, CancellationToken.None).AsTask() : Task.CompletedTask;
    }
}
