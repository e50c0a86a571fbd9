using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue.Folders;

namespace Pagewire.Web.Http;

/// <summary>Turns what went wrong into a log line for us and one sentence for them.</summary>
internal static partial class ErrorBoundary
{
    /// <summary>The delegate with errors caught.</summary>
    /// <param name="inner">The delegate.</param>
    /// <param name="loggers">Makes the logger.</param>
    public static RequestDelegate Around(RequestDelegate inner, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger("Pagewire.Web");
        return context =>
        {
            Task answer;
            try
            {
                answer = inner(context);
            }
            catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
            {
                return FailAsync(context, error, logger);
            }
            return answer.IsCompletedSuccessfully ? answer : AwaitAsync(answer, context, logger);
        };
    }

    private static async Task AwaitAsync(Task answer, HttpContext context, ILogger logger)
    {
        try
        {
            await answer;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception error)
        {
            await FailAsync(context, error, logger);
        }
    }

    private static Task FailAsync(HttpContext context, Exception error, ILogger logger)
    {
        if (error is BadHttpRequestException bad)
        {
            if (context.Response.HasStarted) context.Abort();
            return context.Response.HasStarted ? Task.CompletedTask : Problem.WriteAsync(context, bad.StatusCode, bad.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => "The request has more bytes than this address takes.",
                StatusCodes.Status408RequestTimeout => "The request came too slowly; please send it again.",
                _ => "The request is not well formed.",
            });
        }
        Log.Failed(logger, OneLine.Of(context.Request.Method), OneLine.Of(context.Request.Path.Value ?? ""), OneLine.Of(error));
        Log.FailedAt(logger, error);
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.Clear();
        context.Response.Headers.RetryAfter = "30";
        // Only those who operate the site make it write, and they can mend it.
        var sentence = error is UnwritableFolderException or UnreadableFolderException ? error.Message : "This could not be answered now; please try again in a while.";
        return Problem.WriteAsync(context, StatusCodes.Status500InternalServerError, sentence);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed: {Error}")]
        public static partial void Failed(ILogger logger, string method, string path, string error);

        [LoggerMessage(2, LogLevel.Debug, "Where it failed:")]
        public static partial void FailedAt(ILogger logger, Exception error);
    }
}
