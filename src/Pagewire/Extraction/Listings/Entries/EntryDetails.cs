using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Reads what only chosen entries need: teaser, body, image, labels, files.</summary>
internal sealed class EntryDetails(PageModel model, DateMarks dates, PageMetadata metadata)
{
    private const int LongestSummary = 600;
    private const int LongestTopic = 40;
    private const int LongestTopics = 120;
    private const int MostBoxes = 4;
    private const int LongestTerm = 24;

    private readonly ColumnNames _columns = new(model);
    private readonly FilingNames _names = new(model);

    /// <summary>Reads them.</summary>
    /// <param name="list">A chosen list; what is a paper of another entry is taken out of it.</param>
    public void Read(EntryList list)
    {
        RowPapers.Join(model, list);
        new LabelEntries(model, _names).Join(list.Entries);
        foreach (var entry in list.Entries)
            if (entry.IsBare && list.IsOfPapers) entry.Title = entry.Heading ?? list.Heading;
        DayProgramme.Divide(model, dates.Context, list);
        new LabelsOverTitles(model, dates.Context, _names).Take(list.Entries);
        new SharedLinks(model, metadata, _names).Take(list.Entries);
        foreach (var entry in list.Entries)
            if (entry.Title is not null) Read(entry);
        ShortLines.Take(list, dates.Context.CapturedAt);
        SeveralLabels.Divide(list.Entries);
    }

    private void Read(Entry entry)
    {
        var segment = entry.Segment;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag == Tag.Img && entry.Image is null && !entry.Apart.Contains(i)) entry.Image = ImageOf(i);
            else if (node.Tag == Tag.A && i != entry.TitleLink) ReadLink(entry, i);
            else if (node.TextLength is > 1 and <= LongestTopic && node.LinkCount == 0 && !node.Is(Traits.Heading))
            {
                if (IsTerm(entry, i) || (IsLabel(i) && !node.Is(Traits.Tags) && !IsFieldName(entry, i)) || (i != entry.TitlePlace && PublicationKinds.Is(model.Text(i)))) AddLabel(entry, model.Line(i));
            }
        }
        foreach (var part in entry.Papers)
            for (var i = part.From; i < part.To; i++)
                if (model[i].Tag == Tag.A && model[i].Element.GetAttribute("href") is { } href) AddFile(entry, href);
        if (FiledUnder.In(model.AllText[segment.TextFrom..segment.TextTo], dates.Context) is { } filed) AddLabel(entry, filed);
        if (entry is { Title: { } cut, TitleLink: >= 0 } && CutTitle.GoesOn(cut)) entry.Title = Whole(entry, cut);
        entry.Body = EntryBody.Of(model, metadata, segment, entry.TitlePlace);
        entry.Summary = new EntrySummary(model, dates, entry, _columns).Read();
        if (entry.Title is { } title) entry.Title = TeaserText.Unescaped(title);
        if (entry.Summary is { Length: > LongestSummary } all) entry.Summary = OneLine.Cut(all, LongestSummary);
    }

    /// <summary>The entry's language where it is not the page's; else null.</summary>
    /// <param name="entry">An entry of a chosen list.</param>
    /// <param name="page">The page's language; null where unknown.</param>
    public string? Language(Entry entry, string? page) => PartLanguage.Of(model, entry.Segment.Root, page);

    // The whole of a title that is cut short: another link to the same page has it, or the one that shows the rest when it is pointed at.
    private string Whole(Entry entry, string cut)
    {
        for (var i = entry.Segment.From; i < entry.Segment.To; i++)
        {
            if (i != entry.TitleLink && (model[i].Tag != Tag.A || metadata.Absolute(model[i].Element.GetAttribute("href")) != entry.Url)) continue;
            if (model[i].Element.GetAttribute("title") is { Length: <= TextFacts.LongestTitle } pointed && CutTitle.Begins(cut, pointed)) return OneLine.Of(pointed);
            if (model[i].TextLength <= TextFacts.LongestTitle && model.Line(i) is var line && !CutTitle.GoesOn(line) && CutTitle.Begins(cut, line)) return line;
        }
        return cut;
    }

    // "tag" and "topic" name links and whole posts elsewhere.
    private bool IsLabel(int place) =>
        (model[place].Own & Traits.Label) != 0
        || (model[place].Tag == Tag.Span && model[place].Element.GetAttribute("class") is { } names && NamesTag(names));

    // "tag", "c-tag", "news-link__tag".
    private static bool NamesTag(ReadOnlySpan<char> names)
    {
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            if (name[(name.LastIndexOfAny('-', '_') + 1)..] is "tag" or "topic") return true;
        }
        return false;
    }

    // "<dl><dt>Harbour</dt><dd><a>The pier is closed</a></dd></dl>": the only term of an entry, right before its title, is what the entry is about.
    private bool IsTerm(Entry entry, int place)
    {
        if (model[place].Tag != Tag.Dt || entry.TitlePlace < 0 || model[place].TextLength > LongestTerm || Digits.Any(model.Text(place)) || model.Text(place).TrimEnd() is [.., ':' or '：']) return false;
        var text = model[place].End;
        if (text >= entry.Segment.To || model[text].Tag != Tag.Dd || !model.Holds(text, entry.TitlePlace) || FieldNames.Titles.Contains(model.Text(place))) return false;
        for (var at = entry.Segment.From; at < entry.Segment.To; at++)
            if (at != place && model[at].Tag == Tag.Dt) return false;
        return true;
    }

    // "Date: 3 May" in two elements: a label that a value goes with names a field, and so does one that a colon ends, except before the title.
    private bool IsFieldName(Entry entry, int place)
    {
        ref readonly var node = ref model[place];
        var element = node.Element;
        if (node.Tag == Tag.Dt || Names(element, "field-label", "field__label") || (element.NextElementSibling is { } next && Names(next, "value", "field-value", "field-item", "field-items", "field__item", "field__items", "field-content"))) return true;
        var rest = model.AllText[node.TextEnd..entry.Segment.TextTo].TrimStart();
        if (model.Text(place).TrimEnd() is not [.., ':' or '：'] && rest is not [':' or '：', ..]) return false;
        return entry.TitlePlace < 0 || model[entry.TitlePlace].TextStart != entry.Segment.TextTo - rest.TrimStart(":： \n").Length;
    }

    private static bool Names(PageElement element, params ReadOnlySpan<string> classes)
    {
        if (element.GetAttribute("class") is not { } names) return false;
        foreach (var name in classes)
            if (PageMetadata.HasToken(names, name)) return true;
        return false;
    }

    private void ReadLink(Entry entry, int place)
    {
        ref readonly var node = ref model[place];
        var href = node.Element.GetAttribute("href");
        if (href is null || entry.Url is not null && metadata.Absolute(href) == entry.Url) return;
        var rel = node.Element.GetAttribute("rel");
        if (PageMetadata.HasToken(rel, "category") || (node.Own & Traits.Label) != 0 || (node.Parent >= entry.Segment.From && (model[node.Parent].Own & Traits.Label) != 0)
            || (node.TextLength <= LongestTopic && (IsInTopic(entry, place) || (TopicAddress.Is(href, model.Text(place)) || PublicationKinds.Is(model.Text(place)) && FileTypes.Of(href) is null) && model.StandsApart(place) || IsFiled(node)))) AddLabel(entry, model.Line(place));
        AddFile(entry, href);
    }

    private void AddFile(Entry entry, string href)
    {
        if (FileTypes.Of(href) is { } type && metadata.Absolute(href) is { } url && url != entry.Url && entry.Enclosures.Count < 20 && !entry.Enclosures.Exists(e => e.Url == url))
            entry.Enclosures.Add(new(url, type));
    }

    // "Posted in <a>Transport</a>, <a>Council</a>"
    private bool IsFiled(in Node link) => FilingLine.EndsFiled(model.AllText[model.LineStart(link.TextStart)..link.TextStart]);

    // A box that is named after topics, holds no more than names of them and is not round the title: "field--name-field-topic".
    private bool IsInTopic(Entry entry, int link)
    {
        for (var at = link; at > entry.Segment.From && link - at <= MostBoxes && !model.Holds(at, entry.TitlePlace); at = model[at].Parent)
            if ((model[at].Own & Traits.Topic) != 0) return model[at].TextLength <= LongestTopics;
        return false;
    }

    private static void AddLabel(Entry entry, string label)
    {
        label = label.AsSpan().Trim(" ,|/#[]:·•").ToString();
        // "Harbour 7 August 2026", where "Harbour" is one already.
        if (Digits.Any(label) && entry.Labels.Exists(known => label.StartsWith(known, StringComparison.Ordinal))) return;
        if (label.Length is > 1 and <= 60 && !(label.Contains(':', StringComparison.Ordinal) && char.IsDigit(label[^1])) && Letters.Any(label) && !Phrases.LeadsOn(label) && entry.Labels.Count < 20 && !entry.Labels.Contains(label) && label != entry.Title) entry.Labels.Add(label);
    }

    private string? ImageOf(int place)
    {
        var element = model[place].Element;
        foreach (var name in (ReadOnlySpan<string>)["data-src", "data-lazy-src", "data-original", "src"])
        {
            var written = element.GetAttribute(name);
            if (written is null || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
            if (metadata.Absolute(written) is { } url && url.StartsWith("http", StringComparison.Ordinal) && !IsTiny(element) && !Emblems.Is(url)) return url;
        }
        return null;
    }

    private static bool IsTiny(PageElement image) => int.TryParse(image.GetAttribute("width"), out var width) && width is > 0 and < 40;
}
