using Pagewire.Extraction.Model;
using Pagewire.Reading.Encodings;
using Pagewire.Reading.Feeds;
using Pagewire.Reading.Html;
using Pagewire.Reading.Languages;
using Pagewire.Reading.Markdown;
using Pagewire.Reading.Provenance;
using Pagewire.Reading.Unpacking;

namespace Pagewire.Reading;

/// <summary>The bytes of one page to a page.</summary>
internal static class PageBuilder
{
    /// <summary>Decodes the bytes, tells what they are and collects the evidence of address, time and language.</summary>
    public static ReadResult Build(Source source, ReadOnlySpan<byte> bytes, ReadingOptions options)
    {
        if (bytes.IsEmpty) return Unreadable(source, "The file is empty.");
        using var decoded = EncodingLadder.Decode(bytes, source.Wrapping.Charset);
        var text = decoded.Text.Span;
        if (text.IsWhiteSpace()) return Unreadable(source, "The file holds nothing but blanks.");
        var markup = MarkupSniffer.Sniff(text, source.Wrapping.Name, out var other);
        var (mark, marks) = markup == MarkupKind.None ? ('\n', "lines") : ('<', "tags");
        if (markup != MarkupKind.Other && text.Count(mark) > options.MaxTags) return Unreadable(source, FormattableString.Invariant($"The page has more than {options.MaxTags:N0} {marks}, the limit for one page."));
        return markup switch
        {
            MarkupKind.Html => ReadResult.Of(Html(source, decoded, options)),
            MarkupKind.Feed => Feed(source, decoded),
            MarkupKind.Other => Unreadable(source, $"It looks like {other}, not like a saved page."),
            _ => ReadResult.Of(Text(source, decoded, options)),
        };
    }

    private static Page Markdown(Source source, DecodedText decoded, string html, ReadingOptions options)
    {
        var document = HtmlParsing.Parse(html.AsMemory(), options.MaxDepth, out _);
        var model = PageModel.Of(document);
        var facts = new PageFacts { Upload = source.Upload, Wrapping = source.Wrapping, Model = model };
        return New(source, decoded, facts, PageKind.Html, "markdown") with { Model = model, Language = PageLanguage.Of(model) };
    }

    private static Page Html(Source source, DecodedText decoded, ReadingOptions options)
    {
        var facts = new PageFacts { Upload = source.Upload, Wrapping = source.Wrapping, Comments = SavedComments.In(decoded.Text.Span) };
        var document = HtmlParsing.Parse(Restored(decoded.Text, facts), options.MaxDepth, out var open);
        var model = PageModel.Of(document);
        facts = facts with { Model = model };
        return New(source, decoded, facts, PageKind.Html, "html") with { Model = model, Language = PageLanguage.Of(model), Warnings = PageEnd.Missing(decoded.Text.Span, open) is { } warning ? [warning] : [] };
    }

    // With the addresses that the page had before it was saved.
    private static ReadOnlyMemory<char> Restored(ReadOnlyMemory<char> html, PageFacts facts) =>
        CaptureTimeLadder.OfArchive(facts) is not null ? ArchivedLinks.Restored(html) : facts.Comments.Program is { IsMirror: true } ? MirroredLinks.Restored(html) : html;

    private static Page Text(Source source, DecodedText decoded, ReadingOptions options)
    {
        var lines = Lines(decoded.Text.Span);
        if (MarkdownPage.Html(lines) is { } html) return Markdown(source, decoded, html, options);
        var facts = new PageFacts { Upload = source.Upload, Wrapping = source.Wrapping, Lines = lines };
        return New(source, decoded, facts, PageKind.Text, "text") with { Lines = lines, Language = LanguageDetector.Detect(decoded.Text.Span) };
    }

    private static ReadResult Feed(Source source, DecodedText decoded)
    {
        if (XmlFeed.Parse(decoded.Text.ToString(), out var error) is not { } xml) return Unreadable(source, error);
        var facts = new PageFacts { Upload = source.Upload, Wrapping = source.Wrapping };
        var page = New(source, decoded, facts, PageKind.Feed, "feed") with { Feed = xml, Language = XmlFeed.LanguageOf(xml) };
        if (page.Url is null && WebAddress.OfPage(XmlFeed.AddressOf(xml)) is { } address) page = page with { Url = new(address, "feed's own link") };
        return ReadResult.Of(page);
    }

    private static Page New(Source source, DecodedText decoded, PageFacts facts, PageKind kind, string format) => new()
    {
        Kind = kind,
        Format = source.Wrapping.Format.EndsWith("mhtml", StringComparison.Ordinal) ? source.Wrapping.Format : source.Wrapping.Format + format,
        Encoding = decoded.Encoding,
        Part = source.Wrapping.Part,
        Url = UrlLadder.Find(facts),
        CapturedAt = CaptureTimeLadder.Find(facts),
    };

    private static List<string> Lines(ReadOnlySpan<char> text)
    {
        var lines = new List<string>();
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines()) lines.Add(line.ToString());
        return lines;
    }

    private static ReadResult Unreadable(Source source, string reason) => ReadResult.Unreadable(reason, source.Wrapping.Part);
}
