using System.Collections.Frozen;

namespace Pagewire.Extraction.Model;

/// <summary>What the words of class names mean, in whatever capitals.</summary>
internal static class PartWords
{
    private static readonly FrozenDictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> Words = new (Traits Traits, string Words)[]
    {
        (Traits.Navigation, "nav navbar navigation menu submenu mainmenu topmenu leftmenu navi gnav gnb lnb megamenu dropdown sitemap toolbar langswitch navegacion"),
        (Traits.Header, "masthead banner topbar"),
        (Traits.Footer, "footer colophon copyright impressum"),
        (Traits.Aside, "sidebar aside widget sidecol rail"),
        (Traits.Comments, "comments comment disqus commentlist respond"),
        (Traits.Popular, "popular trending mostread mostviewed meistgelesen toplist ranking advert advertisement sponsored outbrain taboola promo blogroll"),
        (Traits.Related, "related recommended recommendations similar"),
        (Traits.Share, "share sharing social addthis sharedaddy"),
        (Traits.Consent, "cookie cookies consent gdpr newsletter subscribe"),
        (Traits.Paging, "pagination pager paging paginator pagenavi pagenav paginate"),
        (Traits.Breadcrumb, "breadcrumb breadcrumbs crumbs pathway"),
        (Traits.Login, "login signin signup"),
        (Traits.Tags, "tagcloud tags"),
        (Traits.Date, "date time datetime timestamp published pubdate dateline createdate datum fecha data day calendar updated"),
        (Traits.Title, "title headline heading titre titulo titolo titel subject"),
        (Traits.Summary, "summary excerpt teaser intro lead description desc"),
        (Traits.Byline, "byline author"),
        (Traits.Label, "category categories kicker eyebrow rubric badge label cat"),
        (Traits.Entry, "hentry post entry article item news story"),
        (Traits.Caption, "caption captions imagecaption imgcaption credit credits photocredit bildunterschrift bildnachweis bildtext legende didascalia piefoto"),
        (Traits.Player, "gallery slideshow carousel slider lightbox video player jwplayer videoplayer"),
        (Traits.Advertisement, "ad ads adslot adsbygoogle werbung anzeige publicidad reklama"),
        (Traits.More, "more readmore"),
    }
        .SelectMany(part => part.Words.Split(' '), (part, word) => (word, part.Traits))
        .ToFrozenDictionary(named => named.word, named => named.Traits, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Two words that mean a part only together, by the second.
    private static readonly FrozenDictionary<string, (string First, Traits Traits)[]>.AlternateLookup<ReadOnlySpan<char>> Pairs = new (string First, string Second, Traits Traits)[]
    {
        ("page", "numbers", Traits.Paging), ("page", "nav", Traits.Paging), ("most", "read", Traits.Popular), ("most", "viewed", Traits.Popular),
        ("most", "popular", Traits.Popular), ("site", "header", Traits.Header), ("page", "header", Traits.Header), ("site", "footer", Traits.Footer),
        ("tag", "cloud", Traits.Tags), ("lang", "switcher", Traits.Navigation), ("language", "switcher", Traits.Navigation), ("read", "more", Traits.More),
        ("bread", "crumb", Traits.Breadcrumb), ("side", "bar", Traits.Aside),
    }
        .GroupBy(pair => pair.Second, pair => (pair.First, pair.Traits))
        .ToFrozenDictionary(second => second.Key, second => second.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Words beside which a region's name says something about the layout and nothing about what is inside: "has-sidebar", "no-sidebar", "menu-open",
    // "enableComments"; a page builder's "elementor-widget" is any box.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Layout = new[] { "has", "no", "with", "without", "layout", "wrapper", "container", "page", "body", "site", "open", "closed", "fixed", "sticky", "enable", "enabled", "disable", "disabled", "allow", "elementor" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Themes name an entry after its categories: "category-newsletter", "tag-cookies", "js-id-video".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subjects = new[] { "category", "cat", "tag", "term", "topic", "id", "format" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word says by itself.</summary>
    /// <param name="word">One word of a class name.</param>
    public static Traits Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var traits) ? traits : Traits.None;

    /// <summary>What two words say that follow each other.</summary>
    /// <param name="first">The one; may be empty.</param>
    /// <param name="second">The other.</param>
    public static Traits OfPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var all = Traits.None;
        if (!first.IsEmpty && Pairs.TryGetValue(second, out var pairs))
            foreach (var pair in pairs)
                if (first.Equals(pair.First, StringComparison.OrdinalIgnoreCase)) all |= pair.Traits;
        return all;
    }

    /// <summary>Whether a word speaks of the layout, so that a part's name beside it says nothing of what is inside.</summary>
    /// <param name="word">One word of a class name.</param>
    public static bool IsLayout(ReadOnlySpan<char> word) => Layout.Contains(word);

    /// <summary>Whether the words after it in a class name say what an entry is about, and not what part of the page it is.</summary>
    /// <param name="word">One word of a class name.</param>
    public static bool NamesSubject(ReadOnlySpan<char> word) => Subjects.Contains(word);
}
