using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

/// <summary>A site with the project's samples, for tests that only look.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync();
        await Site.TakeInSamplesAsync();
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
