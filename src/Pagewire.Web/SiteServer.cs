using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pagewire.Web;

/// <summary>A Kestrel for the site, as <c>pagewire serve</c> runs it.</summary>
public static class SiteServer
{
    /// <summary>Builds a server; it listens once it is started.</summary>
    /// <param name="listening">The http address to listen on.</param>
    /// <param name="mostRequestBytes">The most bytes of one request's body.</param>
    /// <param name="log">Says where the log goes.</param>
    /// <param name="site">Makes the delegate that answers; it is given what makes loggers.</param>
    public static WebApplication Build(Uri listening, long mostRequestBytes, Action<ILoggingBuilder> log, Func<ILoggerFactory, RequestDelegate> site)
    {
        ArgumentNullException.ThrowIfNull(listening);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(site);
        AnswerWhereRequestsArrive();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(listening.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Most feeds fit in whole, so that an answer is handed over in one step.
            kestrel.Limits.MaxResponseBufferSize = 1 << 20;
            kestrel.Limits.MaxRequestBodySize = mostRequestBytes;
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        log(builder.Logging);
        // It would begin an activity and a scope for every request, for lines that nobody writes: the site logs its own errors.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var app = builder.Build();
        app.Run(site(app.Services.GetRequiredService<ILoggerFactory>()));
        return app;
    }

    // What is ready in memory is answered by the thread that read the request from its socket: waking another one costs more than
    // the answer. The site does everything else on threads of the pool (see PoolThreads), so that these never wait for storage.
    // Half of the processors are enough for them. The runtime reads these variables when the first socket is opened.
    private static void AnswerWhereRequestsArrive()
    {
        const string variables = "DOTNET_SYSTEM_NET_SOCKETS_";
        if (Environment.GetEnvironmentVariable(variables + "INLINE_COMPLETIONS") is not null) return;
        Environment.SetEnvironmentVariable(variables + "INLINE_COMPLETIONS", "1");
        Environment.SetEnvironmentVariable(variables + "THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));
    }
}
