using System.Collections.Frozen;
using System.Numerics;

namespace Pagewire.Extraction.Model;

/// <summary>Reads the words of class and id attributes: themes of every kind name their parts alike.</summary>
internal static class ClassTraits
{
    private static readonly FrozenDictionary<string, Traits> Words = new Dictionary<string, Traits>
    {
        ["nav"] = Traits.Navigation,
        ["navbar"] = Traits.Navigation,
        ["navigation"] = Traits.Navigation,
        ["menu"] = Traits.Navigation,
        ["submenu"] = Traits.Navigation,
        ["mainmenu"] = Traits.Navigation,
        ["topmenu"] = Traits.Navigation,
        ["leftmenu"] = Traits.Navigation,
        ["navi"] = Traits.Navigation,
        ["gnav"] = Traits.Navigation,
        ["gnb"] = Traits.Navigation,
        ["lnb"] = Traits.Navigation,
        ["megamenu"] = Traits.Navigation,
        ["dropdown"] = Traits.Navigation,
        ["sitemap"] = Traits.Navigation,
        ["toolbar"] = Traits.Navigation,
        ["langswitch"] = Traits.Navigation,
        ["masthead"] = Traits.Header,
        ["banner"] = Traits.Header,
        ["topbar"] = Traits.Header,
        ["footer"] = Traits.Footer,
        ["colophon"] = Traits.Footer,
        ["copyright"] = Traits.Footer,
        ["impressum"] = Traits.Footer,
        ["sidebar"] = Traits.Aside,
        ["aside"] = Traits.Aside,
        ["widget"] = Traits.Aside,
        ["sidecol"] = Traits.Aside,
        ["rail"] = Traits.Aside,
        ["comments"] = Traits.Comments,
        ["comment"] = Traits.Comments,
        ["disqus"] = Traits.Comments,
        ["commentlist"] = Traits.Comments,
        ["respond"] = Traits.Comments,
        ["popular"] = Traits.Popular,
        ["trending"] = Traits.Popular,
        ["mostread"] = Traits.Popular,
        ["mostviewed"] = Traits.Popular,
        ["meistgelesen"] = Traits.Popular,
        ["toplist"] = Traits.Popular,
        ["ranking"] = Traits.Popular,
        ["advert"] = Traits.Popular,
        ["advertisement"] = Traits.Popular,
        ["sponsored"] = Traits.Popular,
        ["outbrain"] = Traits.Popular,
        ["taboola"] = Traits.Popular,
        ["promo"] = Traits.Popular,
        ["blogroll"] = Traits.Popular,
        ["related"] = Traits.Related,
        ["recommended"] = Traits.Related,
        ["recommendations"] = Traits.Related,
        ["similar"] = Traits.Related,
        ["share"] = Traits.Share,
        ["sharing"] = Traits.Share,
        ["social"] = Traits.Share,
        ["addthis"] = Traits.Share,
        ["sharedaddy"] = Traits.Share,
        ["cookie"] = Traits.Consent,
        ["cookies"] = Traits.Consent,
        ["consent"] = Traits.Consent,
        ["gdpr"] = Traits.Consent,
        ["newsletter"] = Traits.Consent,
        ["subscribe"] = Traits.Consent,
        ["pagination"] = Traits.Paging,
        ["pager"] = Traits.Paging,
        ["paging"] = Traits.Paging,
        ["paginator"] = Traits.Paging,
        ["pagenavi"] = Traits.Paging,
        ["pagenav"] = Traits.Paging,
        ["paginate"] = Traits.Paging,
        ["navegacion"] = Traits.Navigation,
        ["breadcrumb"] = Traits.Breadcrumb,
        ["breadcrumbs"] = Traits.Breadcrumb,
        ["crumbs"] = Traits.Breadcrumb,
        ["pathway"] = Traits.Breadcrumb,
        ["login"] = Traits.Login,
        ["signin"] = Traits.Login,
        ["signup"] = Traits.Login,
        ["tagcloud"] = Traits.Tags,
        ["tags"] = Traits.Tags,
        ["date"] = Traits.Date,
        ["time"] = Traits.Date,
        ["datetime"] = Traits.Date,
        ["timestamp"] = Traits.Date,
        ["published"] = Traits.Date,
        ["pubdate"] = Traits.Date,
        ["dateline"] = Traits.Date,
        ["createdate"] = Traits.Date,
        ["datum"] = Traits.Date,
        ["fecha"] = Traits.Date,
        ["data"] = Traits.Date,
        ["day"] = Traits.Date,
        ["calendar"] = Traits.Date,
        ["updated"] = Traits.Date,
        ["title"] = Traits.Title,
        ["headline"] = Traits.Title,
        ["heading"] = Traits.Title,
        ["titre"] = Traits.Title,
        ["titulo"] = Traits.Title,
        ["titolo"] = Traits.Title,
        ["titel"] = Traits.Title,
        ["subject"] = Traits.Title,
        ["summary"] = Traits.Summary,
        ["excerpt"] = Traits.Summary,
        ["teaser"] = Traits.Summary,
        ["intro"] = Traits.Summary,
        ["lead"] = Traits.Summary,
        ["description"] = Traits.Summary,
        ["desc"] = Traits.Summary,
        ["byline"] = Traits.Byline,
        ["author"] = Traits.Byline,
        ["category"] = Traits.Label,
        ["categories"] = Traits.Label,
        ["kicker"] = Traits.Label,
        ["eyebrow"] = Traits.Label,
        ["rubric"] = Traits.Label,
        ["badge"] = Traits.Label,
        ["label"] = Traits.Label,
        ["cat"] = Traits.Label,
        ["hentry"] = Traits.Entry,
        ["post"] = Traits.Entry,
        ["entry"] = Traits.Entry,
        ["article"] = Traits.Entry,
        ["item"] = Traits.Entry,
        ["news"] = Traits.Entry,
        ["story"] = Traits.Entry,
        ["caption"] = Traits.Caption,
        ["captions"] = Traits.Caption,
        ["imagecaption"] = Traits.Caption,
        ["imgcaption"] = Traits.Caption,
        ["credit"] = Traits.Caption,
        ["credits"] = Traits.Caption,
        ["photocredit"] = Traits.Caption,
        ["bildunterschrift"] = Traits.Caption,
        ["bildnachweis"] = Traits.Caption,
        ["bildtext"] = Traits.Caption,
        ["legende"] = Traits.Caption,
        ["didascalia"] = Traits.Caption,
        ["piefoto"] = Traits.Caption,
        ["gallery"] = Traits.Player,
        ["slideshow"] = Traits.Player,
        ["carousel"] = Traits.Player,
        ["slider"] = Traits.Player,
        ["lightbox"] = Traits.Player,
        ["video"] = Traits.Player,
        ["player"] = Traits.Player,
        ["jwplayer"] = Traits.Player,
        ["videoplayer"] = Traits.Player,
        ["ad"] = Traits.Advertisement,
        ["ads"] = Traits.Advertisement,
        ["adslot"] = Traits.Advertisement,
        ["adsbygoogle"] = Traits.Advertisement,
        ["werbung"] = Traits.Advertisement,
        ["anzeige"] = Traits.Advertisement,
        ["publicidad"] = Traits.Advertisement,
        ["reklama"] = Traits.Advertisement,
        ["more"] = Traits.More,
        ["readmore"] = Traits.More,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Two words that mean a part only together, by the second.
    private static readonly FrozenDictionary<string, (string First, Traits Traits)[]> Pairs = new (string First, string Second, Traits Traits)[]
    {
        ("page", "numbers", Traits.Paging), ("page", "nav", Traits.Paging), ("most", "read", Traits.Popular), ("most", "viewed", Traits.Popular),
        ("most", "popular", Traits.Popular), ("site", "header", Traits.Header), ("page", "header", Traits.Header), ("site", "footer", Traits.Footer),
        ("tag", "cloud", Traits.Tags), ("lang", "switcher", Traits.Navigation), ("language", "switcher", Traits.Navigation), ("read", "more", Traits.More),
        ("bread", "crumb", Traits.Breadcrumb), ("side", "bar", Traits.Aside),
    }.GroupBy(pair => pair.Second, pair => (pair.First, pair.Traits)).ToFrozenDictionary(second => second.Key, second => second.ToArray(), StringComparer.OrdinalIgnoreCase);

    // Words beside which a region's name says something about the layout and nothing about what is inside: "has-sidebar", "no-sidebar", "menu-open",
    // "enableComments"; a page builder's "elementor-widget" is any box.
    private static readonly FrozenSet<string> Layout = new[] { "has", "no", "with", "without", "layout", "wrapper", "container", "page", "body", "site", "open", "closed", "fixed", "sticky", "enable", "enabled", "disable", "disabled", "allow", "elementor" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const Traits Parts = Traits.Comments | Traits.Popular | Traits.Related | Traits.Share | Traits.Consent | Traits.Paging | Traits.Login | Traits.Tags;
    private const int MostParts = 2;

    private static readonly FrozenDictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, (string First, Traits Traits)[]>.AlternateLookup<ReadOnlySpan<char>> PairLookup = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LayoutLookup = Layout.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a class or id attribute says.</summary>
    /// <param name="attribute">The attribute's value; any length.</param>
    public static Traits Of(ReadOnlySpan<char> attribute)
    {
        var all = Traits.None;
        foreach (var range in attribute.SplitAny(" \t\r\n\f")) all |= OfToken(attribute[range]);
        // An element that is named after several parts of a page lists what is switched on in it.
        return BitOperations.PopCount((uint)(all & Parts)) > MostParts ? all & ~Parts : all;
    }

    private static Traits OfToken(ReadOnlySpan<char> token)
    {
        // Generated names of utility styles ("md:hover:text-[#fff]") say nothing.
        if (token.Length is 0 or > 60 || token.ContainsAny('[', ':', '%')) return Traits.None;
        Traits traits = Traits.None;
        var layout = false;
        ReadOnlySpan<char> before = default;
        var at = 0;
        while (NextWord(token, ref at) is { Length: > 0 } word)
        {
            if (LayoutLookup.Contains(word)) layout = true;
            if (WordLookup.TryGetValue(word, out var found)) traits |= found;
            if (before.Length > 0 && PairLookup.TryGetValue(word, out var pairs))
                foreach (var (first, pair) in pairs)
                    if (before.Equals(first, StringComparison.OrdinalIgnoreCase)) traits |= pair;
            before = word;
        }
        return layout ? traits & ~(Traits.Inherited & ~(Traits.Header | Traits.Footer | Traits.Paging)) : traits;
    }

    // Words end at a hyphen, an underscore, a digit and before a capital after a small letter: "post-date", "postDate2".
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> token, scoped ref int at)
    {
        while (at < token.Length && !char.IsLetter(token[at])) at++;
        var start = at;
        while (at < token.Length && char.IsLetter(token[at]) && !(at > start && char.IsUpper(token[at]) && char.IsLower(token[at - 1]))) at++;
        return token[start..at];
    }
}
