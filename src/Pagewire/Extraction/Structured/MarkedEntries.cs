using Pagewire.Extraction.Model;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Structured;

/// <summary>
/// The entries that a page's elements are marked as: microdata items of article types (HTML, 5.2), h-entry (microformats2) and hentry (hAtom 0.1).
/// </summary>
internal sealed class MarkedEntries
{
    // The entries of a page with several have most of its text.
    private const double MostOfText = 0.6;
    private const int Nearly = 100;

    private readonly PageModel _model;
    private readonly List<int> _places;

    private MarkedEntries(PageModel model, List<int> places) => (_model, _places) = (model, places);

    /// <summary>Finds them: the outermost ones outside the page's frame, so that neither an entry's comments nor its updates count.</summary>
    /// <param name="model">The page.</param>
    public static MarkedEntries Of(PageModel model)
    {
        var places = new List<int>();
        for (var i = 0; i < model.Count; i++)
        {
            ref readonly var node = ref model[i];
            if ((node.Own & Traits.Entry) == 0 || !IsEntry(node.Element) || node.Is(Traits.Noise | Traits.Related | Traits.Aside)) continue;
            places.Add(i);
            i = node.End - 1;
        }
        return new(model, places);
    }

    /// <summary>Whether a text is no article's, because several entries hold it between them from its beginning on, and none of them alone has the page's headline.</summary>
    /// <param name="text">Where the text stands.</param>
    public bool HoldTogether(Lazy<BodyRange> text)
    {
        if (_places.Count < 2 || _places.Count(HasHeadline) == 1) return false;
        var holders = _places.FindAll(place => Overlap(text.Value, place) > 0);
        return holders.Count > 1 && _model[holders[0]].TextStart <= text.Value.Start + Nearly && holders.Sum(place => Overlap(text.Value, place)) >= MostOfText * text.Value.Length;
    }

    /// <summary>What they say, in document order; none without title and address.</summary>
    /// <param name="metadata">Makes addresses absolute.</param>
    public List<DataEntry> Read(PageMetadata metadata)
    {
        var entries = new List<DataEntry>();
        foreach (var place in _places)
            if (new MarkedProperties(_model, place).Read(metadata) is { } entry) entries.Add(entry);
        return entries;
    }

    /// <summary>Whether an element is marked as an article or an entry of a feed.</summary>
    /// <param name="element">Any element.</param>
    public static bool IsEntry(PageElement element) => (element.GetAttribute("class") is { } names && (PageMetadata.HasToken(names, "h-entry") || PageMetadata.HasToken(names, "hentry"))) || IsArticleType(element.GetAttribute("itemtype"));

    /// <summary>Whether an <c>itemtype</c> names an article: the last word of its address.</summary>
    /// <param name="itemtype">The attribute; null where there is none.</param>
    public static bool IsArticleType(string? itemtype) => itemtype?.Trim() is { } type && JsonLdReader.IsArticleType(type[(type.LastIndexOf('/') + 1)..]);

    private int Overlap(BodyRange text, int place) => text.Overlap(_model[place].TextStart, _model[place].TextEnd);

    private bool HasHeadline(int place)
    {
        for (var i = place + 1; i < _model[place].End; i++)
            if (_model[i].Tag == Tag.H1) return true;
        return false;
    }
}
