using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Listings;

/// <summary>The teaser of an entry: what is left when title, date, labels and links to more are taken off.</summary>
internal static class EntrySummary
{
    private const int Least = 20;
    private const int LongestByline = 80;
    private const int MostWordsOfByline = 6;
    private const Traits Frame = Traits.Navigation | Traits.Paging | Traits.Footer | Traits.Share | Traits.Related | Traits.Breadcrumb;

    /// <summary>The teaser; null where nothing of substance is left.</summary>
    /// <param name="model">The page.</param>
    /// <param name="dates">The page's dates.</param>
    /// <param name="segment">The entry.</param>
    /// <param name="place">The element that is its title; -1 where it is loose text.</param>
    /// <param name="title">Its title as kept.</param>
    public static string? Of(PageModel model, DateMarks dates, Segment segment, int place, string? title)
    {
        var summary = new StringBuilder();
        var apart = Apart(model, segment, place);
        var at = segment.TextFrom;
        while (at < segment.TextTo && summary.Length < 4000)
        {
            var rest = model.AllText[at..segment.TextTo];
            var stop = rest.IndexOf('\n');
            var start = at;
            var line = stop < 0 ? rest : rest[..stop];
            at += stop < 0 ? rest.Length : stop + 1;
            if (apart.Exists(part => start >= part.From && start < part.To)) continue;
            Append(summary, model, dates, start, line, place, title);
        }
        return summary.Length < Least ? null : summary.ToString();
    }

    /// <summary>Cuts a text at a word's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        if (end < length / 2) end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + "…";
    }

    // Parts of the segment that are the page's and not the entry's; what the whole entry stands in says nothing about its parts.
    private static List<(int From, int To)> Apart(PageModel model, Segment segment, int place)
    {
        var parts = new List<(int, int)>();
        var around = model[segment.Root].Region;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (i == segment.Root || ((node.Own & Frame & ~around) == 0 && !NamesTopic(node)) || node.TextLength == 0 || (place >= 0 && model.Holds(i, place))) continue;
            parts.Add((node.TextStart, node.TextEnd));
            i = node.End - 1;
        }
        return parts;
    }

    private static bool NamesTopic(in Node node) => node.Tag == Tag.A && PageMetadata.HasToken(node.Element.GetAttribute("rel"), "tag");

    private static void Append(StringBuilder summary, PageModel model, DateMarks dates, int start, ReadOnlySpan<char> line, int place, string? title)
    {
        // The title's own span comes out of its line.
        if (place >= 0 && model[place].TextStart < start + line.Length && model[place].TextEnd > start)
        {
            var after = Math.Clamp(model[place].TextEnd - start, 0, line.Length);
            var stop = model[place].Tag == Tag.A && model.Text(place).Contains('\n');
            line = stop && title is not null && !line.Trim().SequenceEqual(title) ? line : line[after..];
        }
        line = line.Trim().TrimStart("-–—|:•·,. ");
        if (line.IsEmpty || (title is not null && line.SequenceEqual(title))) return;
        if (title is not null && line.EndsWith(title) && line.Length - title.Length < 60) return;
        if (line.Length <= 64 && (Phrases.LeadsOn(line) || (DateShape.HasDigit(line) && DateText.Whole(line, dates.Context) is not null))) return;
        if (DateShape.MayBegin(line) && DateText.Leading(line, dates.Context) is { } leading && !leading.Relative)
        {
            var rest = DatedTitle.AfterDate(line.ToString(), leading);
            if (rest is not null) line = rest;
        }
        // Labels, counts and bylines are short; a teaser is a sentence.
        if (line.Length < Least && summary.Length == 0) return;
        if (summary.Length == 0 && (EntryTitle.Words(line) < 4 || IsByline(line, dates.Context))) return;
        if (line.Length <= 40 && Phrases.LeadsOn(line) || LeadingOn.Is(line)) return;
        if (summary.Length > 0) summary.Append(' ');
        summary.Append(line);
    }

    // "Eve Cooper - 13 September 2023", "Harbour / 2 days ago": who and when, and nothing of what. More numbers are a meeting's hours or a fare.
    private static bool IsByline(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestByline || !DateShape.HasDigit(line) || DateText.All(line.ToString(), context) is not { Count: > 0 } found) return false;
        var rest = new StringBuilder().Append(line);
        foreach (var date in found.Reverse()) rest.Remove(date.Start, date.Length);
        var text = rest.ToString();
        return !DateShape.HasDigit(text) && EntryTitle.Words(text) <= MostWordsOfByline;
    }
}
