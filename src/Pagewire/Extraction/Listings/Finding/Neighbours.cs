using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Recognises the line over a post or under it that leads to the one before it and to the next: "« The quay is shut | Main | The quay is open »".</summary>
/// <param name="model">The page.</param>
internal sealed class Neighbours(PageModel model)
{
    private const int Most = 3;

    /// <summary>Whether the entries are such links: the first points back, or the last alone points on.</summary>
    /// <param name="entries">The entries.</param>
    public bool Are(List<Entry> entries)
    {
        if (entries.Count > Most || entries.TrueForAll(entry => entry is { Published: not null, Evidence: >= DateEvidence.Text }) || entries.Exists(entry => entry.TitleLink < 0 || entry.TitleIsHeading)) return false;
        var (first, last) = (entries[0].TitleLink, entries[^1].TitleLink);
        return PointsBack(first) && !PointsBack(last) || PointsOn(last) && !PointsOn(first);
    }

    // The arrow stands in the link or right beside it; with its counterpart it is a quotation mark.
    private bool PointsBack(int link) => model.Text(link) is var text && IsBack(text[..Math.Min(1, text.Length)]) && !text.ContainsAny('»', '›') || IsBack(End(model.AllText[..model[link].TextStart]));

    private bool PointsOn(int link) => model.Text(link) is var text && !text.ContainsAny('«', '‹') && (IsOn(End(text)) || IsOn(Begin(model.AllText[model[link].TextEnd..])));

    private static bool IsBack(ReadOnlySpan<char> sign) => sign is ['«' or '‹' or '←' or '<' or '≪'];

    private static bool IsOn(ReadOnlySpan<char> sign) => sign is ['»' or '›' or '→' or '>' or '≫'];

    private static ReadOnlySpan<char> Begin(ReadOnlySpan<char> text) => text.TrimStart(' ') is { IsEmpty: false } rest ? rest[..1] : default;

    private static ReadOnlySpan<char> End(ReadOnlySpan<char> text) => text.TrimEnd(' ') is { IsEmpty: false } rest ? rest[^1..] : default;
}
