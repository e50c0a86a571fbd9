using System.Collections.Frozen;

namespace Pagewire.Extraction.Model;

/// <summary>What a word of class names means, in whatever capitals.</summary>
/// <param name="Traits">What it says by itself.</param>
/// <param name="IsLayout">Whether it speaks of the layout, so that a part's name beside it says nothing of what is inside.</param>
/// <param name="NamesSubject">Whether the words after it in a class name say what an entry is about, and not what part of the page it is.</param>
/// <param name="Pairs">What it says behind another word.</param>
internal readonly record struct PartWord(Traits Traits, bool IsLayout, bool NamesSubject, (string First, Traits Traits)[] Pairs)
{
    /// <summary>What it says behind a word.</summary>
    /// <param name="first">The word; may be empty.</param>
    public Traits Behind(ReadOnlySpan<char> first)
    {
        var all = Traits.None;
        foreach (var pair in Pairs)
            if (first.Equals(pair.First, StringComparison.OrdinalIgnoreCase)) all |= pair.Traits;
        return all;
    }
}

/// <summary>The words of class names that mean something.</summary>
internal static class PartWords
{
    private static readonly (Traits Traits, string Words)[] s_parts =
    [
        (Traits.Navigation, "nav navbar navigation menu submenu mainmenu topmenu leftmenu navi gnav gnb lnb megamenu dropdown sitemap toolbar langswitch navegacion"),
        (Traits.Header, "masthead banner topbar"),
        (Traits.Footer, "footer colophon copyright impressum"),
        (Traits.Aside, "sidebar aside widget sidecol rail"),
        (Traits.Comments, "comments comment disqus commentlist respond"),
        (Traits.Popular, "popular trending mostread mostviewed meistgelesen toplist ranking advert advertisement sponsored outbrain taboola promo blogroll"),
        (Traits.Related, "related recommended recommendations similar"),
        (Traits.Share, "share sharing social addthis sharedaddy"),
        (Traits.Consent, "cookie cookies consent gdpr"),
        (Traits.Paging, "pagination pager paging paginator pagenavi pagenav paginate"),
        (Traits.Breadcrumb, "breadcrumb breadcrumbs crumbs pathway"),
        (Traits.Login, "login signin signup newsletter subscribe"),
        (Traits.Tags, "tagcloud tags"),
        (Traits.Date, "date time datetime timestamp published pubdate dateline createdate datum fecha data day calendar updated"),
        (Traits.Title, "title headline heading contentheading titre titulo titular titolo titel tit naslov tytul nadpis baslik judul zagolovok subject"),
        (Traits.Summary, "summary excerpt teaser intro lead description desc"),
        (Traits.Byline, "byline author bio"),
        (Traits.Label, "category categories kicker eyebrow rubric badge label cat"),
        (Traits.Topic, "topic topics tag thema themen thematique thematiques tema temas temi tematica onderwerp aihe kategorie rubrik rubrique section"),
        (Traits.Entry, "hentry post entry article item news story"),
        (Traits.Caption, "caption captions imagecaption imgcaption credit credits photocredit bildunterschrift bildnachweis bildtext legende didascalia piefoto"),
        (Traits.Player, "gallery slideshow carousel slider lightbox video player jwplayer videoplayer"),
        (Traits.Advertisement, "ad ads adslot adsbygoogle werbung anzeige publicidad reklama cta donate donation donations membership paywall modal popup disclaimer disclosure"),
        (Traits.More, "more readmore"),
        (Traits.Unseen, "visuallyhidden screenreader"),
    ];

    // Two words that mean a part only together.
    private static readonly (string First, string Second, Traits Traits)[] s_pairs =
    [
        ("page", "numbers", Traits.Paging), ("page", "nav", Traits.Paging), ("most", "read", Traits.Popular), ("most", "viewed", Traits.Popular),
        ("most", "popular", Traits.Popular), ("site", "header", Traits.Header), ("page", "header", Traits.Header), ("site", "footer", Traits.Footer),
        ("tag", "cloud", Traits.Tags), ("lang", "switcher", Traits.Navigation), ("language", "switcher", Traits.Navigation), ("read", "more", Traits.More),
        ("bread", "crumb", Traits.Breadcrumb), ("side", "bar", Traits.Aside), ("by", "line", Traits.Byline), ("field", "theme", Traits.Topic), ("field", "themes", Traits.Topic),
        ("sr", "only", Traits.Unseen), ("visually", "hidden", Traits.Unseen), ("hide", "accessible", Traits.Unseen), ("element", "invisible", Traits.Unseen), ("screen", "reader", Traits.Unseen),
    ];

    // Words beside which a region's name says something about the layout and nothing about what is inside: "has-sidebar", "no-sidebar", "menu-open",
    // "enableComments"; a page builder's "elementor-widget" is any box.
    private const string Layout = "has no with without layout wrapper container page body site open closed fixed sticky enable enabled disable disabled allow elementor";

    // Themes name an entry after its categories: "category-newsletter", "tag-cookies", "js-id-video".
    private const string Subjects = "category cat tag term topic id format";

    private static readonly FrozenDictionary<string, PartWord>.AlternateLookup<ReadOnlySpan<char>> s_words = Words().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a word.</summary>
    /// <param name="word">One word of a class name.</param>
    /// <param name="found">What it means.</param>
    /// <returns>False where it means nothing.</returns>
    public static bool TryGet(ReadOnlySpan<char> word, out PartWord found) => s_words.TryGetValue(word, out found);

    private static FrozenDictionary<string, PartWord> Words()
    {
        var traits = s_parts.SelectMany(part => part.Words.Split(' '), (part, word) => (word, part.Traits)).ToDictionary(named => named.word, named => named.Traits);
        var pairs = s_pairs.ToLookup(pair => pair.Second, pair => (pair.First, pair.Traits));
        var layout = Layout.Split(' ').ToHashSet();
        var subjects = Subjects.Split(' ').ToHashSet();
        return traits.Keys.Concat(layout).Concat(subjects).Concat(pairs.Select(pair => pair.Key)).Distinct()
            .ToFrozenDictionary(word => word, word => new PartWord(traits.GetValueOrDefault(word), layout.Contains(word), subjects.Contains(word), [.. pairs[word]]), StringComparer.OrdinalIgnoreCase);
    }
}
