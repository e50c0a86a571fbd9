using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Profiles;

/// <summary>A profile's regular expressions at work: lines that it drops, categories by title.</summary>
internal sealed class ProfileRules
{
    // Linear time of a large pattern is long on a text of one line; what a rule asks for stands at its beginning.
    private const int MostOfLine = 2000;

    private readonly List<Regex> _drop = [];
    private readonly List<(Regex Title, string Category)> _categories = [];

    /// <summary>Compiles a profile's rules.</summary>
    /// <param name="profile">The profile; null has no rules.</param>
    public ProfileRules(SourceProfile? profile)
    {
        if (profile is null) return;
        foreach (var pattern in profile.Drop) _drop.Add(Compile(pattern));
        foreach (var rule in profile.Categories) _categories.Add((Compile(rule.Title), rule.Category));
    }

    /// <summary>Whether there are no rules at all.</summary>
    public bool IsEmpty => _drop.Count == 0 && _categories.Count == 0;

    /// <summary>Compiles a pattern that takes linear time, whatever the text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs back-tracking.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether the profile leaves a line out.</summary>
    /// <param name="line">The line.</param>
    public bool Drops(string line) => _drop.Exists(d => d.IsMatch(line.AsSpan(0, Math.Min(line.Length, MostOfLine))));

    /// <summary>Applies the rules to a capture: drops what they drop, adds the categories that they name.</summary>
    /// <param name="capture">What was found.</param>
    public Capture Apply(Capture capture)
    {
        if (IsEmpty) return capture;
        var items = new List<Sighting>(capture.Items.Count);
        foreach (var item in capture.Items)
            if (!Drops(item.Title)) items.Add(Categorised(item));
        var dropped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (reason, count) in capture.Dropped) dropped[reason] = count;
        if (items.Count < capture.Items.Count) dropped[Extraction.Drops.Dropped] = dropped.GetValueOrDefault(Extraction.Drops.Dropped) + capture.Items.Count - items.Count;
        return capture with { Items = items, Article = capture.Article is { } article ? Categorised(article) : null, Dropped = dropped };
    }

    private Sighting Categorised(Sighting item)
    {
        List<string>? categories = null;
        foreach (var (title, category) in _categories)
            if (!(categories ?? item.Categories).Contains(category) && title.IsMatch(item.Title)) (categories ??= [.. item.Categories]).Add(category);
        return categories is null ? item : item with { Categories = categories };
    }
}
