using Microsoft.Playwright;
using Pagewire.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Pagewire.Browser.Tests;

/// <summary>Debian's Chromium, started once for all tests. Where it is absent tests are skipped, except in continuous integration.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none"],
        });
    }

    /// <summary>A window of its own on the site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="width">How wide, in CSS pixels.</param>
    /// <param name="dark">Whether the reader prefers dark.</param>
    public async Task<Window> OpenAsync(Uri site, int width = 1200, bool dark = false)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{Executable} is not there (Debian's package chromium), so no page was looked at in a browser.");
            Assert.Fail($"{Executable} is not there; continuous integration needs Debian's package chromium.");
        }
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.AbsoluteUri,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = width < 600 ? 800 : 860 },
            DeviceScaleFactor = width < 600 ? 2 : 1,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return await Window.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
