using System.Text.Json;
using Pagewire.Extraction.Article;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction;

/// <summary>Judges whether a page is an article's own or an index, by what it says of itself, its text, its lists and its address.</summary>
/// <param name="model">The page.</param>
/// <param name="metadata">What its head says.</param>
/// <param name="article">What would be its article; null where nothing can be.</param>
internal sealed class PageJudge(PageModel model, PageMetadata metadata, FoundArticle? article)
{
    // The most that a text and its place beside a list can speak for an article.
    private const double MostByText = 3.5;
    private const double BesideList = 1.5;
    private const double LiveBlog = 6;
    private const double HeldByNews = 4.5;

    // How much a list says that leads to other sites, as references do.
    private const double Elsewhere = 0.6;
    private const int LongText = 600;
    private const int Nearly = 20;

    // A body with more of its text than this in a list is the list's.
    private const double MostInList = 0.6;

    private BodyRange? _body;

    /// <summary>Where an article's body stands in the page's text; both 0 where it was not found there.</summary>
    internal readonly record struct BodyRange(int Start, int End)
    {
        public int Length => End - Start;

        public int Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));
    }

    /// <summary>Where the article's body stands in the page's text.</summary>
    public BodyRange Body => _body ??= article?.Body is { } body ? RangeOf(body.Text) : default;

    /// <summary>Whether the page is the article's own.</summary>
    /// <param name="finding">What the page lists.</param>
    public bool IsArticle(ListingExtractor.Finding finding)
    {
        if (article is null) return false;
        var main = finding.Main;
        var score = Says() + ByAddress() + 2 * article.Confidence;
        if (main is null || (IsOfText(main) && Holder(finding.Lists) is null)) return score + ByText(article) >= 1;
        score += ByLength(main, finding.Headings.Over(main.Entries[0].Segment)) * (finding.IsOwnSite(main) ? 1 : Elsewhere);
        // A clear index is one whatever the text would be, which is not read then.
        return score + MostByText + BesideList > 0 && score + ByText(article) + ByPlace(main, finding.Lists) > 0;
    }

    private BodyRange RangeOf(string text)
    {
        if (text.Length == 0) return default;
        var start = Find(text.AsSpan(0, Math.Min(text.Length, FirstLine(text))), 0);
        if (start < 0) return new(article!.Page.BodyStart, model[article.Page.Body].TextEnd);
        var tail = text.AsSpan(text.LastIndexOf('\n') + 1);
        var end = Find(tail[^Math.Min(tail.Length, 40)..], start);
        return new(start, Math.Clamp(end < 0 ? start + text.Length : end + Math.Min(tail.Length, 40), start, model.AllText.Length));
    }

    private static int FirstLine(string text) => Math.Min(40, text.IndexOf('\n') is var stop and > 0 ? stop : text.Length);

    private int Find(ReadOnlySpan<char> piece, int from) => model.AllText[from..].IndexOf(piece) is var at and >= 0 ? at + from : -1;

    private double Says()
    {
        double score = 0;
        var articles = 0;
        var lists = 0;
        foreach (var node in metadata.JsonLd)
        {
            // The posts of a live blog are parts of the one article.
            if (JsonLdReader.IsA(node, t => t is "LiveBlogPosting")) return LiveBlog;
            if (JsonLdReader.IsA(node, t => t.EndsWith("Article", StringComparison.Ordinal) || t is "BlogPosting" or "Report") && HasText(node, "headline", "name")) articles++;
            else if (JsonLdReader.IsA(node, t => t is "ItemList" or "CollectionPage" or "Blog" or "SearchResultsPage")) lists++;
        }
        if (articles == 1) score += 3;
        else if (articles > 3) score -= 2;
        if (lists > 0) score -= articles == 1 ? 0.5 : 2;
        var type = metadata.Meta("og:type");
        if (type is not null && type.Contains("article", StringComparison.OrdinalIgnoreCase)) score += 2;
        else if (type is "website" or "blog") score -= 1;
        if (metadata.Meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "publish-date", "parsely-pub-date", "sailthru.date") is not null) score += 2;
        return score;
    }

    private static bool HasText(JsonElement node, params ReadOnlySpan<string> names) => JsonLdReader.Text(node, names) is not null;

    private double ByAddress()
    {
        var own = article!.Page.Context.OwnAddress ?? metadata.Absolute(metadata.Canonical) ?? metadata.Meta("og:url");
        if ((own ?? article.Page.Url) is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return 0;
        var path = uri.AbsolutePath.Trim('/');
        // Many sites let the relative addresses of every page count from their front page.
        if (path.Length == 0) return uri.Query.Length > 4 ? 0 : own is null ? -1 : -2.5;
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.StartsWith("index.", StringComparison.OrdinalIgnoreCase) || last.StartsWith("default.", StringComparison.OrdinalIgnoreCase)) return path.Contains('/', StringComparison.Ordinal) || uri.Query.Length > 1 ? 0 : -2;
        if (AddressWords.IsIndex(path)) return -2;
        var hyphens = last.AsSpan().Count('-') + last.AsSpan().Count('_');
        if (hyphens >= 3) return 1.5;
        return last.AsSpan().ContainsAnyInRange('0', '9') && last.Length > 4 ? 1 : 0;
    }

    private double ByText(FoundArticle found)
    {
        var length = found.Body is { } body ? TextLines.SizeOf(body.Text) : 0;
        double score = length > 2500 ? 2 : length > 1000 ? 1.5 : length > 400 ? 1 : length > 150 ? 0.5 : -1;
        if (model.AllText.Length > 0 && Body.Length > 0.4 * model.AllText.Length) score += 1;
        if (found.Published is { From: >= DateEvidence.DateLine }) score += 0.5;
        return score;
    }

    private double ByLength(EntryList main, string? heading)
    {
        var score = -(main.Dated >= 0.5 ? 1 : 0.6) * Math.Min(3, main.Entries.Count / 4.0);
        if ((main.Region & (Traits.Aside | Traits.Related | Traits.Footer | Traits.Navigation | Traits.Popular)) != 0 || heading is not null && HeadingWords.IsPopular(heading)) score *= 0.3;
        if ((double)Length(main) / Math.Max(1, model.AllText.Length) > 0.5) score -= 1;
        return score;
    }

    // The dated list that the body is a part of; null where there is none.
    private EntryList? Holder(List<EntryList> lists) => Body.Length == 0 ? null
        : lists.Find(l => l.Score >= ListChoice.LeastScore && IsNews(l) && Body.Overlap(l.TextFrom, l.TextTo) > MostInList * Body.Length);

    // Whether several dated lists hold the body between them, as on a front page.
    private bool IsAllNews(List<EntryList> lists)
    {
        var held = 0;
        var end = 0;
        foreach (var list in lists.Where(l => l.Score >= ListChoice.LeastScore && IsNews(l)).OrderBy(l => l.TextFrom))
            if (list.TextTo > end)
            {
                held += Body.Overlap(Math.Max(end, list.TextFrom), list.TextTo);
                end = list.TextTo;
            }
        return held > MostInList * Body.Length;
    }

    // Dated entries that lead to pages of their own.
    private static bool IsNews(EntryList list) => list.Dated >= 0.7 && list.Linked >= 0.7 && list.Entries.Count > 2;

    private double ByPlace(EntryList main, List<EntryList> lists) => Math.Min(ByPlace(Holder(lists) ?? main), IsAllNews(lists) ? -HeldByNews : BesideList);

    // A list that holds the body is the page; a list inside the body or beside it is the article's.
    private double ByPlace(EntryList main)
    {
        double score = 0;
        var overlap = (double)Body.Overlap(main.TextFrom, main.TextTo);
        var inList = Body.Length == 0 ? 0 : overlap / Body.Length;
        if (inList > MostInList) score -= overlap / Length(main) > 0.8 && Length(main) < Body.Length * 0.8 ? 0 : IsNews(main) ? HeldByNews : 3.5;
        else if (main.TextFrom >= Body.End - Nearly ? TextLines.SizeOf(article!.Body?.Text) > LongText : article!.Confidence > 0 && main.TextTo <= HeadlineStart) score += BesideList;
        if (Headed(main) > 0.7 && main.Entries.Count >= 3 && inList > 0.3) score -= 1;
        return score;
    }

    private int HeadlineStart => article!.Page.Lines[article.Page.TitleLine].Start;

    // Links in running sentences and the headings between them look alike too, and are no entries.
    private bool IsOfText(EntryList list)
    {
        if (list.Dated >= 0.5) return false;
        var lines = article!.Page.Lines;
        var parts = 0;
        foreach (var entry in list.Entries)
        {
            var place = entry.TitlePlace >= 0 ? entry.TitlePlace : entry.TitleLink;
            if (place < 0) continue;
            ref readonly var line = ref lines[Math.Max(0, lines.FirstAt(model[place].TextStart + 1) - 1)];
            if (entry is { TitleIsHeading: true, Url: null } || (line.IsProse || line.EndsSentence) && model[place].TextLength * 2 < line.Length) parts++;
        }
        return parts * 2 > list.Entries.Count;
    }

    private static int Length(EntryList list) => Math.Max(1, list.TextTo - list.TextFrom);

    private static double Headed(EntryList list)
    {
        var count = 0;
        foreach (var entry in list.Entries)
            if (entry.TitleIsHeading) count++;
        return (double)count / list.Entries.Count;
    }
}
