using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Web.Http;

namespace Pagewire.Web.Operations;

/// <summary><c>/healthz</c>: whether storage answers, and how old the newest receipt is. It names nothing of the storage.</summary>
internal sealed partial class Health
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly WebServices _services;
    private readonly ILogger _logger;

    // Anybody may ask, so storage is asked at most every other second.
    private readonly Fresh<State> _state;

    public Health(WebServices services)
    {
        _services = services;
        _logger = services.Loggers.CreateLogger("Pagewire.Web.Health");
        _state = new(_ => ProbeAsync(), TimeSpan.FromSeconds(2), services.Clock, trouble => Log.Unreachable(_logger, OneLine.Of(trouble)));
    }

    /// <summary>200 where storage answers, else 503; JSON.</summary>
    /// <param name="context">The request and its response.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        var (reachable, newest) = await _state.GetAsync();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("status", reachable ? "ok" : "storage does not answer");
            if (newest is { } at)
            {
                json.WriteString("newestReceipt", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteNumber("newestReceiptAgeSeconds", (long)(_services.Clock.GetUtcNow() - at).TotalSeconds);
            }
            json.WriteEndObject();
        }
        await OperationsAnswer.JsonAsync(context, bytes.ToArray(), reachable ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<State> ProbeAsync()
    {
        using var soon = new CancellationTokenSource(s_patience);
        try
        {
            await _services.Uploads.FindAsync("healthz", soon.Token).WaitAsync(soon.Token);
            return new(true, await NewestAsync(soon.Token).WaitAsync(soon.Token));
        }
        catch (Exception trouble)
        {
            // Whatever the storage throws: the answer is that it does not answer.
            Log.Unreachable(_logger, OneLine.Of(trouble));
            return new(false, null);
        }
    }

    private async Task<DateTimeOffset?> NewestAsync(CancellationToken cancellation)
    {
        await foreach (var receipt in _services.Catalogue.ReceiptsAsync(cancellation: cancellation)) return receipt.At;
        return null;
    }

    private sealed record State(bool Reachable, DateTimeOffset? Newest);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Storage does not answer. {Error}")]
        public static partial void Unreachable(ILogger logger, string error);
    }
}
