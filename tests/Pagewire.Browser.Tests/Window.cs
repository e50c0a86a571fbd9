using System.Collections.Concurrent;
using Microsoft.Playwright;
using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

/// <summary>A browser window that keeps every complaint: errors on the console, violations of the Content Security Policy, dialogs, failed requests.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    internal static async Task<Window> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var window = new Window(context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") window._complaints.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => window._complaints.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => window._complaints.Enqueue($"request: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document") window._complaints.Enqueue($"status {response.Status}: {response.Url}");
        };
        page.Dialog += async (_, dialog) =>
        {
            window._complaints.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return window;
    }

    /// <summary>Goes to a path of the site.</summary>
    /// <param name="path">The path.</param>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Keeps a picture of the page as <c>artifacts/screenshots/NAME.png</c>.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="whole">Whether all of the page is wanted, not only what the window shows.</param>
    public Task PictureAsync(string name, bool whole = true) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(TestSite.Root, "artifacts", "screenshots", name + ".png"), FullPage = whole });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
