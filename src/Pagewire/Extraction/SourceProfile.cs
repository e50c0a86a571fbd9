namespace Pagewire.Extraction;

/// <summary>What somebody wrote down about a source (<c>sources/{source}.json</c>): everything in it is optional.</summary>
public sealed record SourceProfile
{
    /// <summary>The source's name for people; null: the source's folder name.</summary>
    public string? Title { get; init; }

    /// <summary>The site's home page, an absolute address; null where unsaid.</summary>
    public string? Home { get; init; }

    /// <summary>The IANA time zone that the site's dates belong to, such as <c>Europe/London</c>; null: UTC.</summary>
    public string? Zone { get; init; }
}
