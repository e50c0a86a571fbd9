using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Feeds;
using Pagewire.Web.Feeds;
using Pagewire.Web.Html;
using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>Public pages as they are served: from memory for a few seconds, then made again, once for all who wait.</summary>
/// <param name="site">What all endpoints share.</param>
internal sealed partial class PageMemory(Site site)
{
    private readonly BoundedCache<string, Slot> _slots = new(site.Options.MemoryBytes / 4, slot => slot.Size);
    private readonly ILogger _logger = site.Services.Loggers.CreateLogger("Pagewire.Web.Pages");

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="key">What the page is a function of.</param>
    /// <param name="make">Makes the page; an exception of type <see cref="FormatException"/> is answered with 400 and its sentence.</param>
    public async Task AnswerAsync(HttpContext context, string key, Func<Task<Outcome>> make)
    {
        Kept kept;
        try
        {
            kept = await _slots.GetOrAdd(key, _ => NewSlot(key, make)).Page.GetAsync();
        }
        catch (FormatException error)
        {
            _slots.Remove(key);
            await Problem.BadRequestAsync(context, error.Message);
            return;
        }
        await (kept switch
        {
            { Document: { } document } => PageAnswer.PublicAsync(context, site, document),
            { Outcome.Moved: { } path } => PageAnswer.Redirect(context, site, path, StatusCodes.Status301MovedPermanently),
            _ => Problem.NotFoundAsync(context, kept.Outcome.Missing!),
        });
    }

    private Slot NewSlot(string key, Func<Task<Outcome>> make)
    {
        Slot? slot = null;
        return slot = new(new(async former =>
        {
            var outcome = await make();
            if (outcome.Page is not { } page)
            {
                // Only what exists gets a place in memory: of other addresses there is no end.
                _slots.Remove(key);
                return new(outcome, null);
            }
            var document = FeedDocument.Of(PageAnswer.Bytes(site, page), former?.Document, site.Services.Clock.GetUtcNow());
            slot!.Size = Slot.LeastSize(key) + (2 * document.In(ContentCoding.Identity).Bytes.Length);
            _slots.Set(key, slot);
            return new(outcome with { Page = null }, document);
        }, site.Options.FreshFor, site.Services.Clock, error => Log.StaleServed(_logger, OneLine.Of(error))), Slot.LeastSize(key));
    }

    /// <summary>What a request comes to: one of the three is there.</summary>
    internal sealed record Outcome
    {
        /// <summary>The whole document.</summary>
        public Markup? Page { get; init; }

        /// <summary>The path on this site where it is now, for good.</summary>
        public string? Moved { get; init; }

        /// <summary>What is not there, one sentence.</summary>
        public string? Missing { get; init; }
    }

    private sealed record Kept(Outcome Outcome, FeedDocument? Document);

    private sealed class Slot(Fresh<Kept> page, long size)
    {
        public Fresh<Kept> Page => page;

        public long Size { get; set; } = size;

        public static long LeastSize(string key) => 2_000 + (2L * key.Length);
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Error, "Storage could not be asked for a page; the former version is served. {Error}")]
        public static partial void StaleServed(ILogger logger, string error);
    }
}
