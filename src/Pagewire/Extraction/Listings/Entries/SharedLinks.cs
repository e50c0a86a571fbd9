using System.Runtime.InteropServices;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>
/// Links beside the titles of a list that come again from entry to entry: with one address they lead to what several entries are
/// filed under, whatever that address looks like; with the same words and a file of each entry's own they are its papers.
/// </summary>
/// <param name="model">The page.</param>
/// <param name="metadata">Knows the base address.</param>
/// <param name="names">Tells the names that entries are filed under.</param>
internal sealed class SharedLinks(PageModel model, PageMetadata metadata, FilingNames names)
{
    private const int FewestEntries = 4;
    private const int FewestOfPaper = 3;
    private const int LongestLink = 60;

    // Of more names an entry is tagged with.
    private const int MostOfEntry = 2;

    private const Traits NoNames = Traits.Byline | Traits.Date | Traits.More;

    private readonly Dictionary<int, (int Look, bool IsOfOtherThing)> _boxes = [];
    private readonly Dictionary<(Tag, string), int> _looks = [];

    private readonly record struct Found(Entry Entry, int Link, string Url, string Name);

    /// <summary>Keeps the names as labels; neither those links nor the papers are a part of any teaser.</summary>
    /// <param name="entries">The entries of one list.</param>
    public void Take(List<Entry> entries)
    {
        if (entries.Count < FewestEntries) return;
        var byLook = new Dictionary<(string?, int), List<(Entry Entry, int Link, string Url)>>();
        var papers = new Dictionary<ulong, List<(Entry Entry, int Link)>>();
        foreach (var entry in entries)
            for (var at = entry.Segment.From; at < entry.Segment.To; at++)
            {
                if (!MayBe(entry, at) || metadata.Absolute(model[at].Element.GetAttribute("href")) is not { } url || url == entry.Url) continue;
                if (PaperName.Of(model.Text(at)) != PaperName.Kind.None) continue;
                if (FileTypes.Of(url) is not null) Of(papers, ListContext.Skeleton(model.Text(at))).Add((entry, at));
                else Of(byLook, Look(at)).Add((entry, at, url));
            }
        foreach (var (words, links) in papers)
            if (words != 0 && links.DistinctBy(link => link.Entry).Count() >= Math.Max(FewestOfPaper, entries.Count / 3)) links.ForEach(link => link.Entry.Apart.Add(link.Link));
        foreach (var alike in byLook.Values)
        {
            // Most links that look alike lead to as many addresses, and need no further look.
            if (alike.Count * 3 < entries.Count * 2 || alike.DistinctBy(link => link.Url).Count() == alike.Count) continue;
            var links = alike.FindAll(link => IsNameOfOwnSite(link.Link, link.Url)).ConvertAll(link => new Found(link.Entry, link.Link, link.Url, model.Line(link.Link)));
            if (AreNames(links, entries)) links.ForEach(Keep);
        }
    }

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key) where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];

    private bool MayBe(Entry entry, int at)
    {
        ref readonly var node = ref model[at];
        return node.Tag == Tag.A && at != entry.TitleLink && node.TextLength is > 1 and <= LongestLink && !node.Is(Traits.Heading | Traits.Share | Traits.Comments | Traits.Paging | Traits.Login)
            && !(entry.TitlePlace >= 0 && (model.Holds(at, entry.TitlePlace) || model.Holds(entry.TitlePlace, at)))
            && model.StandsApart(at);
    }

    private bool IsNameOfOwnSite(int at, string url)
    {
        ref readonly var node = ref model[at];
        var text = model.Text(at);
        if (((node.Own | (node.Parent >= 0 ? model[node.Parent].Own : 0)) & NoNames) != 0 || !FilingNames.MayBe(text) || NoiseWords.IsFixture(text) || NoiseWords.IsRelatedLabel(text) || Byline.Is(text)) return false;
        if (PageMetadata.HasToken(node.Element.GetAttribute("rel"), "author") || metadata.Base is { } own && !Addresses.IsSameSite(Addresses.Host(url), own.Host)) return false;
        return !BoxNames.IsOfOtherThing(node.Element.GetAttribute("href")) && !BoxNames.IsOfOtherThing(node.Element.GetAttribute("class")) && !Box(node.Parent).IsOfOtherThing;
    }

    private (string?, int) Look(int at) => (model[at].Element.GetAttribute("class"), Box(model[at].Parent).Look);

    // A box round all entries may have a class as long as a page, which is read once.
    private (int Look, bool IsOfOtherThing) Box(int place)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_boxes, place, out var exists);
        if (exists) return known;
        var names = model[place].Element.GetAttribute("class");
        ref var look = ref CollectionsMarshal.GetValueRefOrAddDefault(_looks, (model[place].Tag, names ?? ""), out var seen);
        if (!seen) look = _looks.Count;
        return known = (look, BoxNames.IsOfOtherThing(names));
    }

    // Each address has one name, no name is in all entries, and most entries have one or two.
    private bool AreNames(List<Found> links, List<Entry> entries)
    {
        var labelled = links.DistinctBy(link => link.Entry).Count();
        if (labelled * 3 < entries.Count * 2 || links.Count > labelled * MostOfEntry) return false;
        var addresses = links.DistinctBy(link => link.Url).Count();
        if (links.DistinctBy(link => link.Name).Count() != addresses || links.DistinctBy(link => (link.Url, link.Name)).Count() != addresses) return false;
        if (links.GroupBy(link => link.Url).Any(group => group.DistinctBy(link => link.Entry).Count() == entries.Count)) return false;
        return names.AreThose(links.ConvertAll(link => link.Name), (entries[0].Segment.TextFrom, entries[^1].Segment.TextTo), areLinks: true);
    }

    private static void Keep(Found link)
    {
        link.Entry.Apart.Add(link.Link);
        if (!link.Entry.Labels.Contains(link.Name) && link.Name != link.Entry.Title) link.Entry.Labels.Add(link.Name);
    }
}
