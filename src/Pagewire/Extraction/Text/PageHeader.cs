using Pagewire.Extraction.Dates;
using Pagewire.Reading.Markdown;

namespace Pagewire.Extraction.Text;

/// <summary>The lines that services which turn pages into text, and mail programs, write over them: "Title: …", "URL Source: …", "Published Time: …"; "Subject: …", "Date: …".</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Published">When the page says it was published; null where it does not.</param>
/// <param name="Lines">The lines under the header.</param>
/// <param name="Section">The category that it names; null where it names none.</param>
/// <param name="Authors">Who wrote the page.</param>
internal sealed record PageHeader(string Title, Published? Published, IReadOnlyList<string> Lines, string? Section, IReadOnlyList<string> Authors)
{
    private const int MostLines = 12;

    /// <summary>The header of a page; null where it has none.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static PageHeader? Of(IReadOnlyList<string> lines, DateContext dates)
    {
        if (FrontMatter.Of(lines) is { Title: { } named } front) return new(named, front.Published is { } day ? Instant(day, dates) : null, [.. lines.Skip(front.End)], front.Category, front.Authors);
        string? title = null;
        string? author = null;
        Published? published = null;
        var (labels, end) = (0, 0);
        for (var i = 0; i < lines.Count && labels < MostLines; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (line.IsEmpty) continue;
            if (Label(line) is not { Length: > 0 } label) break;
            var value = line[(label.Length + 1)..].Trim();
            if (label is "Title" or "Subject") title = value.ToString();
            else if (label is "Author") author = value.ToString();
            else if (label is "Published Time" or "Date" or "Published") published = Instant(value, dates) ?? published;
            labels++;
            end = i + 1;
            if (label is "Markdown Content") break;
        }
        return title is { Length: > 0 } && labels > 1 ? new(title, published, [.. lines.Skip(end)], null, author is null ? [] : [author]) : null;
    }

    private static Published? Instant(ReadOnlySpan<char> value, DateContext dates) => DateText.TryParseMachine(value, out var found) ? found : DateText.Whole(value, dates) is { YearWritten: true } written ? written.Value : null;

    // A title alone may be a page's own words, and so may any other label.
    private static string? Label(ReadOnlySpan<char> line) => line.IndexOf(':') is > 0 and var colon && line[..colon] is "Title" or "URL Source" or "URL" or "Source" or "Published Time" or "Published" or "Date" or "Author" or "From" or "To" or "Cc" or "Reply-To" or "Subject" or "Warning" or "Markdown Content"
        ? line[..line.IndexOf(':')].ToString() : null;
}
