using System.Diagnostics.CodeAnalysis;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Profiles;

namespace Pagewire.Extraction;

/// <summary>What somebody wrote down about a source (<c>sources/{source}.json</c>): everything in it is optional. The schema is <c>docs/source-profile.schema.json</c>.</summary>
public sealed record SourceProfile
{
    private const int MostFaults = 10;

    /// <summary>What messages call the profile, such as <c>sources/example.json</c>.</summary>
    public string Name { get; init; } = "the profile";

    /// <summary>The source's name for people; null: the source's folder name.</summary>
    public string? Title { get; init; }

    /// <summary>The site's home page, an absolute address; null where unsaid.</summary>
    public string? Home { get; init; }

    /// <summary>The IANA time zone that the site's dates belong to, such as <c>Europe/London</c>; null: UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>The language of the site's pages as a BCP 47 tag, for pages that name none; null where unsaid.</summary>
    public string? Language { get; init; }

    /// <summary>Which number comes first in <c>03/04/2018</c>; null: by language and by the page's other dates.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Where a page's entries stand; null: found by structure.</summary>
    public ItemSelectors? Items { get; init; }

    /// <summary>Where an article's parts stand; null: found by structure.</summary>
    public ArticleSelectors? Article { get; init; }

    /// <summary>Which titles belong to which category.</summary>
    public IReadOnlyList<CategoryRule> Categories { get; init; } = [];

    /// <summary>Regular expressions (.NET, without back-references and look-around): lines and titles that match are left out.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Reads and checks a profile.</summary>
    /// <param name="json">Its JSON.</param>
    /// <param name="name">What the error calls it, such as <c>sources/example.json</c>.</param>
    /// <param name="profile">The profile; null where it cannot be used.</param>
    /// <param name="error">What is wrong: the file, the property and what was expected, all faults at once; null where nothing is.</param>
    public static bool TryParse(string json, string name, [NotNullWhen(true)] out SourceProfile? profile, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        var faults = new List<string>();
        profile = ProfileReader.Read(json, faults);
        if (profile is not null) profile = profile with { Name = name };
        error = faults.Count == 0 ? null : $"{name}: {string.Join("; ", faults.Take(MostFaults))}{(faults.Count > MostFaults ? $"; and {faults.Count - MostFaults} more" : "")}.";
        if (error is not null) profile = null;
        return error is null;
    }
}

/// <summary>CSS selectors for the entries of a listing; all but <see cref="Item"/> count inside the entry.</summary>
public sealed record ItemSelectors
{
    /// <summary>Each element that it finds is one entry.</summary>
    public required string Item { get; init; }

    /// <summary>The title; null: the entry's heading or link.</summary>
    public string? Title { get; init; }

    /// <summary>The link; null: the link round or in the title, or the entry's first.</summary>
    public string? Link { get; init; }

    /// <summary>The date; null: found by structure.</summary>
    public string? Date { get; init; }

    /// <summary>The teaser; null: none.</summary>
    public string? Summary { get; init; }

    /// <summary>The categories, one for each element found; null: none.</summary>
    public string? Category { get; init; }
}

/// <summary>CSS selectors for the parts of an article's own page. A page on which <see cref="Body"/> (else <see cref="Title"/>) finds nothing is no article.</summary>
public sealed record ArticleSelectors
{
    /// <summary>The title; null: found by structure.</summary>
    public string? Title { get; init; }

    /// <summary>The date; null: found by structure.</summary>
    public string? Date { get; init; }

    /// <summary>The authors, one for each element found; null: found by structure.</summary>
    public string? Author { get; init; }

    /// <summary>The body; null: found by structure.</summary>
    public string? Body { get; init; }

    /// <summary>What is taken out of the body.</summary>
    public string? Remove { get; init; }

    /// <summary>The section; null: found by structure.</summary>
    public string? Section { get; init; }
}

/// <summary>Titles that match belong to the category, beside those that the page names.</summary>
/// <param name="Title">A regular expression (.NET, without back-references and look-around), in any case.</param>
/// <param name="Category">The category's name.</param>
public sealed record CategoryRule(string Title, string Category);
