namespace Pagewire.Web.Operations.Preview;

/// <summary>What was filled in on <c>/ops/preview</c>.</summary>
internal sealed record PreviewForm
{
    /// <summary>The source's name, as typed.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The page's address; empty where unsaid.</summary>
    public string Url { get; init; } = string.Empty;

    /// <summary>When it was saved, <c>2018-10-15T21:49</c> in UTC; empty where unsaid.</summary>
    public string Captured { get; init; } = string.Empty;

    /// <summary>A CSS selector to be tried; empty: none.</summary>
    public string Selector { get; init; } = string.Empty;

    /// <summary>The source's profile as JSON; empty: none.</summary>
    public string Profile { get; init; } = string.Empty;
}
