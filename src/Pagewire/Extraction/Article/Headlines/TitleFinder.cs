using System.Text.Json;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Finds the headline by agreement: of the headings that stand on the page with what its head says.</summary>
internal static class TitleFinder
{
    // A heading with fewer points is not believed where the page's head has a title.
    private const int Believed = 45;

    private const int BelievedAlone = 28;

    private const int MaxHeadings = 200;

    // A longer heading that the head does not say is no headline.
    private const int LongestAlone = 200;

    // A longer heading is no date.
    private const int LongestDate = 40;

    // The points of a heading that says what the page's head says.
    private const int Agrees = 60;

    // What screen readers alone are told is the name of a part more often than the headline.
    private const int Unseen = 30;

    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Consent | Traits.Paging | Traits.Login | Traits.Tags | Traits.Hidden | Traits.Aside;

    /// <summary>The headline and the place of the heading that shows it (-1 where none does); null where the page has neither.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="context">What its head says.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static (string Title, int Place)? Find(MainText text, ArticleContext context, JsonElement? article)
    {
        var (model, metadata, bodyStart) = (text.Model, context.Metadata, text.Start);
        var site = new SiteNames(metadata, context.Page.Url?.Value);
        site.AddOverHeadline(model, metadata, Math.Min(MaxHeadings, bodyStart < 0 ? model.Headings.Length : FirstHeadingAt(model, bodyStart)));
        var stated = Stated(context, article, site);
        var (place, points) = BestHeading(model, context, site, stated, bodyStart);
        // A title element alone may be the same on every page of the site.
        var alone = place >= 0 && points < Believed && IsOnlyOfItsLevel(model, place)
            && (article is null && metadata.Meta("og:title", "twitter:title") is null || model[place].Tag == Tag.H1 && model[place].LinkLength == 0 && !HeadlineLines.Show(text, stated));
        var believed = alone ? BelievedAlone : Believed;
        if (UnderFront(text, metadata.Title, site, place, place < 0 || stated.Count > 0 && points < believed) is { } shown && (points >= believed || HeadlineLines.Beginning(text, metadata.Title, stated) is null)) return shown;
        if (place < 0 || points < believed && stated.Count > 0 || stated.Count == 0 && points < BelievedAlone)
            return NoHeading(text, context, site, stated) ?? (place >= 0 ? (model.Line(place), place) : null);
        if (HeadlineLines.Saying(text, model[place].TextEnd, stated) is var said and >= 0 && !SharesWords(model.Line(place), stated)) return HeadlineLines.Of(text, said);
        var unmarked = new UnmarkedHeadline(text, context.Dates, site);
        // A counter of visitors may have the only heading over the text; its headline stands in a box of its own, with its day.
        var namesPart = alone && model[place].Tag != Tag.H1 && !SharesWords(model.Line(place), stated) || unmarked.NamesPart(place, metadata.Meta("og:title") is null);
        if (article is null && namesPart && unmarked.Under(place) is var under and >= 0) return (model.Line(under), under);
        return Exact(text, place, stated) ?? (WithoutKicker(model, place, stated, TitleText.Fold(metadata.Title), site, context.Dates), place);
    }

    // A heading that has nothing of what the head says names a part of the site, where the line that says it stands under it.
    private static bool SharesWords(string heading, List<string> stated) => stated.Exists(title => TitleText.Overlap(TitleText.Fold(heading), TitleText.Fold(title)) > 0);

    // The title element may begin with the names of the site and its sections, which headings show as well: nearer to the text stands the line that it ends with.
    private static (string Title, int Place)? UnderFront(MainText text, string? title, SiteNames site, int heading, bool doubtful)
    {
        var folded = heading < 0 ? "" : TitleText.Fold(text.Model.Line(heading));
        var whole = TitleText.Fold(title);
        if (!doubtful && TitleText.Holds(whole, folded) && !whole.StartsWith(folded + " ", StringComparison.Ordinal)) return null;
        if (HeadlineLines.Ending(text, title, site) is not (>= 0 and var line)) return null;
        ref readonly var ending = ref text.Lines[line];
        return doubtful || ending.Start >= text.Model[heading].TextEnd && ending.Length > folded.Length ? HeadlineLines.Of(text, line) : null;
    }

    private static (string Title, int Place)? NoHeading(MainText text, ArticleContext context, SiteNames site, List<string> stated)
    {
        if (HeadlineLines.Beginning(text, context.Metadata.Title, stated) is { } line) return (line, -1);
        if (IsOnlyTitled(context.Metadata, site) && new UnmarkedHeadline(text, context.Dates, site).Find() is var place and >= 0
            && text.Model.Line(place) is var shown && !stated.Exists(title => !site.Are(title) && (TitleText.Holds(TitleText.Fold(shown), TitleText.Fold(title)) || HeadlineLines.Over(text, title, place)))) return (shown, place);
        if (stated.Count > 0) return (Choose(stated), -1);
        return HeadlineLines.AboveText(text, context.Dates) is var over and >= 0 ? HeadlineLines.Of(text, over) : null;
    }

    // A label over the headline is a heading too, and a part of the title element; what the head calls the title alone stands right under it.
    private static (string Title, int Place)? Exact(MainText text, int place, List<string> stated)
    {
        var heading = TitleText.Fold(text.Model.Line(place));
        if (text.Model[place].Tag == Tag.H1 || stated.Exists(title => TitleText.Fold(title) == heading) || stated.Count < 2) return null;
        var first = TitleText.Fold(stated[0]);
        if (!stated.Exists(title => TitleText.Fold(title) == heading + " " + first)) return null;
        var under = text.Lines.FirstAt(text.Model[place].TextEnd);
        return under < text.Lines.Count && text.Lines[under].LinkChars == 0 && HeadlineLines.Of(text, under) is var shown && TitleText.Fold(shown.Title) == first ? shown : null;
    }

    // Nothing but the title element names the page, and that may be the same on every page of the site.
    private static bool IsOnlyTitled(PageMetadata metadata, SiteNames site) =>
        metadata.Meta("og:title", "twitter:title") is not { } shared || site.Are(shared) || TitleText.Fold(shared) == TitleText.Fold(metadata.Title);

    /// <summary>Whether no heading of the same level follows: one with others like it under it heads a part of the text.</summary>
    /// <param name="model">The page.</param>
    /// <param name="place">The heading.</param>
    public static bool IsOnlyOfItsLevel(PageModel model, int place)
    {
        for (var i = model[place].HeadingsBefore + 1; i < model.Headings.Length; i++)
            if (model[model.Headings[i]].Tag == model[place].Tag && !model[model.Headings[i]].Is(Elsewhere)) return false;
        return true;
    }

    // What the head says, best first, without the site's name.
    private static List<string> Stated(ArticleContext context, JsonElement? article, SiteNames site)
    {
        var metadata = context.Metadata;
        var stated = new List<string>();

        void Add(string? title, bool boldly = false)
        {
            if (OneLine.OrNull(title) is { } line && site.Strip(TitleText.Short(line), boldly) is { Length: > 0 } bare && (!site.Are(bare) || stated.Count == 0)) stated.Add(bare);
        }

        if (article is { } data && JsonLdReader.Text(data, "headline") is { } headline && !headline.EndsWith("...", StringComparison.Ordinal)) Add(headline);
        Add(metadata.Meta("og:title"));
        // A copy of the one before says no more than it.
        if (OneLine.OrNull(metadata.Meta("twitter:title")) is { } copy && !stated.Contains(site.Strip(TitleText.Short(copy), boldly: false))) Add(copy);
        Add(metadata.Meta("headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title"));
        Add(metadata.Title, boldly: true);
        if (article is { } named) Add(JsonLdReader.Text(named, "name"));
        if (stated.Count > 1) stated.RemoveAll(title => site.Are(title));
        return stated;
    }

    // Where the head is not of one mind, the title that most of it repeats.
    private static string Choose(List<string> stated)
    {
        if (stated.Find(title => IsTorn(stated[0], title)) is { } full) return full;
        foreach (var title in stated)
        {
            var folded = TitleText.Fold(title);
            if (stated.Count(other => TitleText.Holds(TitleText.Fold(other), folded)) > 1) return title;
        }
        return stated[0];
    }

    // A quotation mark in a title ends the attribute that holds it.
    private static bool IsTorn(string title, string full) => full.Length > title.Length + 1 && full.StartsWith(title, StringComparison.Ordinal) && full.AsSpan(title.Length).TrimStart().StartsWith("\"");

    private static (int Place, double Points) BestHeading(PageModel model, ArticleContext context, SiteNames site, List<string> stated, int bodyStart)
    {
        var folded = stated.ConvertAll(TitleText.Fold);
        var whole = TitleText.Fold(context.Metadata.Title);
        var (best, bestPoints) = (-1, double.MinValue);
        var count = Math.Min(model.Headings.Length, MaxHeadings);
        for (var i = 0; i < count; i++)
        {
            var place = model.Headings[i];
            ref readonly var node = ref model[place];
            if (node.TextLength is < 2 or > 300 || node.Is(Traits.Hidden)) continue;
            var text = model.Line(place);
            if (stated.Count == 0 && node.TextLength <= LongestDate && DateText.Whole(text, context.Dates) is not null) continue;
            var agreement = Agreement(TitleText.Fold(text), folded, whole);
            var points = Level(node.Tag) + agreement + Standing(model, node, i, bodyStart);
            // What the page is called is no name of its navigation, whatever box it stands in.
            if (node.Is(Elsewhere)) points -= agreement >= Agrees && node.LinkLength == 0 ? 15 : 40;
            // Sentences that the head says nothing of are a standfirst.
            if (node.TextLength > LongestAlone && agreement < Agrees / 2 && stated.Count > 0) points -= 40;
            if (site.Are(text) && stated.Exists(title => !site.Are(title))) points -= 100;
            if (points > bestPoints) (best, bestPoints) = (place, points);
        }
        return (best, bestPoints);
    }

    private static int Level(Tag tag) => tag switch { Tag.H1 => 40, Tag.H2 => 20, Tag.H3 => 12, _ => 5 };

    private static double Agreement(string heading, List<string> stated, string whole)
    {
        if (heading.Length == 0) return -100;
        var agreeing = stated.Count(title => title == heading);
        if (agreeing > 0) return Agrees + 8 * (agreeing - 1);
        var best = 0.0;
        foreach (var title in stated)
        {
            if (TitleText.Holds(title, heading)) best = Math.Max(best, 15 + 40.0 * heading.Length / title.Length);
            else if (title.Length > 10 && (heading.EndsWith(title, StringComparison.Ordinal) || heading.StartsWith(title, StringComparison.Ordinal))) best = Math.Max(best, 55);
            else best = Math.Max(best, 30 * Math.Min(TitleText.Overlap(heading, title), TitleText.Overlap(title, heading) * 1.5));
        }
        best = Math.Max(best, 30 * Math.Min(TitleText.Overlap(heading, whole), TitleText.Overlap(whole, heading) * 1.5));
        if (TitleText.Holds(whole, heading)) best = Math.Max(best, 15 + 35.0 * heading.Length / Math.Max(1, whole.Length));
        return best;
    }

    private static double Standing(PageModel model, in Node node, int index, int bodyStart)
    {
        var points = 0.0;
        if ((node.Own & Traits.Title) != 0 || (node.Parent >= 0 && (model[node.Parent].Own & Traits.Title) != 0)) points += 6;
        if (node.Is(Traits.Header) && !node.Is(Elsewhere)) points -= 15;
        if (node.LinkLength > 0.8 * node.TextLength) points -= 10;
        if ((node.Own & Traits.Unseen) != 0) points -= Unseen;
        if (bodyStart < 0) return points - index;
        // Just before the text is where headlines stand; under its beginning stand sub-headings.
        var firstAfter = FirstHeadingAt(model, bodyStart);
        return points + (index < firstAfter ? Math.Max(-20, 10 - 4 * (firstAfter - 1 - index)) : -25 - 2 * (index - firstAfter));
    }

    private static int FirstHeadingAt(PageModel model, int textPlace) => model.HeadingsBefore(model.FirstFrom(textPlace));

    // "Reform / New president elected", "New president elected 02.02.2022": the part that the head calls the title.
    private static string WithoutKicker(PageModel model, int place, List<string> stated, string whole, SiteNames site, DateContext dates)
    {
        var heading = model.Line(place);
        var folded = TitleText.Fold(heading);
        if (stated.Count > 0 && TitleText.Fold(stated[0]) == folded) return heading;
        if (HeadlineDeck.Before(model, place, stated) is { } headline) return headline;
        foreach (var title in stated)
        {
            var part = TitleText.Fold(title);
            if (part.Length < 10 || part.Length >= folded.Length || part.Length < 0.3 * folded.Length) continue;
            if (folded.EndsWith(part, StringComparison.Ordinal)) return title;
            if (IsTorn(title, heading) && TitleText.Holds(whole, folded)) continue;
            if (folded.StartsWith(part + " ", StringComparison.Ordinal) && (char.IsDigit(folded[part.Length + 1]) && !TitleText.Holds(whole, folded) || EndsWithDate(heading, title, dates) || DateText.Whole(folded.AsSpan(part.Length + 1), dates) is not null
                || stated.Count(other => TitleText.Fold(other) == part) > 1 && (IsApart(model, place, part) || TitleText.Fold(site.Strip(heading, boldly: false)) == part))) return title;
        }
        return WithoutDate(model, place, heading, dates);
    }

    // "Audit Committee - 12/14/23"; "Board 2017 - 2018" and "Open day - 10-12 am" are titles as they stand.
    private static bool EndsWithDate(string heading, string title, DateContext dates) =>
        heading.StartsWith(title, StringComparison.OrdinalIgnoreCase) && DateText.Whole(heading.AsSpan(title.Length).Trim(" -–—|,·()"), dates) is not null;

    // "Title <span>March 3, 2024</span>": a date in an element of its own that ends the heading.
    private static string WithoutDate(PageModel model, int place, string heading, DateContext dates)
    {
        if (!DateShape.HasDigit(heading)) return heading;
        for (var inner = place + 1; inner < model[place].End; inner++)
        {
            if (model[inner].TextLength is 0 or > LongestDate || model.Text(inner) is var date && (!model.Text(place).EndsWith(date) || date.Length == model.Text(place).Length) || DateText.Whole(date, dates) is not { YearWritten: true }) continue;
            var title = PageModel.OneLine(model.Text(model[place].TextStart, model[inner].TextStart)).TrimEnd(' ', ',', '-', '–', '—', '|', '·', '(');
            return Letters.Any(title) ? title : heading;
        }
        return heading;
    }

    // A label at the end of a heading has an element of its own, or a bar before it; what has neither goes on with the title.
    private static bool IsApart(PageModel model, int place, string title)
    {
        var shown = model.Text(place);
        for (var inner = place + 1; inner < model[place].End; inner++)
            if (TitleText.Fold(model.Line(inner)) == title || IsBefore(shown, model[inner].TextStart - model[place].TextStart, title)) return true;
        return IsBefore(shown, shown.LastIndexOf('|'), title);
    }

    private static bool IsBefore(ReadOnlySpan<char> heading, int at, string title) => at >= title.Length && at <= heading.Length && TitleText.Fold(heading[..at].ToString()) == title;
}
