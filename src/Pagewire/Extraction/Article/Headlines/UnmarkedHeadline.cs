using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Finds the headline that no heading shows under a title element that names only the site: systems of public bodies put it into a box named so, or write it larger or bolder than the text.</summary>
/// <param name="text">The page's text.</param>
/// <param name="dates">How its dates are to be understood.</param>
/// <param name="site">What the site calls itself.</param>
internal sealed partial class UnmarkedHeadline(MainText text, DateContext dates, SiteNames site)
{
    // A headline has so many letters.
    private const int Shortest = 12;
    private const int Longest = 250;

    private const int LongestPart = 40;

    private const Traits Menus = Traits.Navigation | Traits.Breadcrumb | Traits.Header | Traits.Footer;

    private const int LongestDateLine = 100;

    // How loud each way of showing a headline is, and how loud one has to be.
    private const int Named = 40;
    private const int Heading = 35;
    private const int Alike = 30;
    private const int Large = 25;
    private const int Bold = 10;
    private const int Dated = 20;
    private const int NearDate = 17;
    private const int Believed = 22;

    private static readonly string[] s_names = ["headline", "title", "heading", "storyhead", "articlehead", "newshead"];

    private const int LongestClass = 60;

    // Text is mostly set in 12 points, which are 16 pixels.
    private const double LargePixels = 17;
    private const double LargePoints = 13;

    // What each line between it and the text takes, and how many lines of them are counted.
    private const int FarFromText = 2;
    private const int MostLines = 12;

    // No page that people read has more lines that stand out.
    private const int MostLooked = 200;

    private readonly PageModel _model = text.Model;
    private readonly PageLines _lines = text.Lines;

    /// <summary>The element that shows it; -1 where none does.</summary>
    public int Find() => text.Lines.Count == 0 ? -1 : Find(_model.FirstFrom(_lines[text.HasLittleProse ? 0 : Math.Max(0, TextLine - MostLines)].Start), Believed);

    /// <summary>The element that shows it with a date beside it, under a heading that names a part of the site; -1 where none does.</summary>
    /// <param name="part">The place of that heading.</param>
    public int Under(int part) => Find(_model[part].End, Heading);

    /// <summary>Whether a heading names a part of the site: screen readers alone see it, or a link of the page's menus has the same words.</summary>
    /// <param name="heading">Its place.</param>
    /// <param name="alone">Whether the page's head says nothing to other sites that share it.</param>
    public bool NamesPart(int heading, bool alone) => (_model[heading].Own & Traits.Unseen) != 0 || alone && _model[heading].TextLength <= LongestPart && _model[heading].LinkLength == 0 && IsOfMenu(_model[heading], Menus);

    private int TextLine => text.Start < 0 ? _lines.Count : _lines.FirstAt(text.Start);

    private int Find(int first, int believed)
    {
        var textLine = TextLine;
        var end = text.HasLittleProse ? int.MaxValue : text.Start;
        var (best, bestPoints, looked) = (-1, believed - 1, 0);
        for (var place = first; place < _model.Count && _model[place].TextStart <= end; place++)
        {
            var points = Looks(_model[place]);
            if (points == 0 || !IsLine(_model[place])) continue;
            if (looked++ == MostLooked) break;
            if (IsOfMenu(_model[place])) continue;
            var line = _lines.FirstAt(_model[place].TextStart);
            var touches = IsDated(line - 1) || IsDated(line + 1);
            var dated = touches || IsDated(line - 2) || IsDated(line + 2);
            if (!dated && _model[place].Tag.IsHeading() && !TitleFinder.IsOnlyOfItsLevel(_model, place)) continue;
            points += (touches ? Dated : dated ? NearDate : 0) - FarFromText * Math.Clamp(textLine - line - 1, 0, MostLines);
            if (points > bestPoints) (best, bestPoints) = (place, points);
        }
        return best;
    }

    private static int Looks(in Node node)
    {
        if (node.TextLength is < Shortest / 3 or > Longest || node.LinkLength > 0 || node.Is(PageLines.Beside | Traits.Byline)) return 0;
        if ((node.Own & Traits.Title) != 0) return Named;
        if (node.Tag.IsHeading()) return Heading;
        if (node.Tag is not Tag.A && node.Element.GetAttribute("class") is { Length: > 0 and <= LongestClass } name && IsNamed(name)) return Alike;
        if (node.Tag == Tag.Font && node.Element.GetAttribute("size") is ['4' or '5' or '6' or '7'] or ['+', not '0', ..]) return Large;
        if (node.Tag is Tag.B or Tag.Strong) return Bold;
        return node.Tag is Tag.P or Tag.Div or Tag.Span or Tag.Td && node.Element.GetAttribute("style") is { Length: > 0 } style ? Styled(style) : 0;
    }

    // "storyhead", "arttitle", "newsheading1": words that stand together in a class's name.
    private static bool IsNamed(string name) => s_names.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)) && !name.Contains("sub", StringComparison.OrdinalIgnoreCase);

    private static int Styled(string style)
    {
        var size = FontSize().Match(style);
        var large = size.Success && double.Parse(size.Groups["size"].Value, CultureInfo.InvariantCulture) >= (size.Groups["unit"].Value is "px" or "PX" ? LargePixels : LargePoints);
        return (large ? Large : 0) + (BoldWeight().IsMatch(style) ? Bold : 0);
    }

    // An entry with its day is the story itself among others.
    private bool IsOfMenu(in Node node, Traits where = default)
    {
        var shown = _model.Text(node.TextStart, node.TextEnd);
        foreach (var link in _model.Links)
            if (_model[link].TextLength == shown.Length && (where == default || _model[link].Is(where)) && _model.Text(link).Equals(shown, StringComparison.OrdinalIgnoreCase) && (where != default || !IsBesideDate(link))) return true;
        return false;
    }

    private bool IsBesideDate(int link)
    {
        var line = Text(_lines.FirstAt(_model[link].TextStart + 1) - 1);
        return line.Length > _model[link].TextLength && line.Length <= _model[link].TextLength + LongestPart && Digits.Any(line) && DateText.All(line, dates).Any(found => found.YearWritten);
    }

    [GeneratedRegex(@"font-size\s*:\s*(?<size>[0-9]{2})(?<unit>px|pt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FontSize();

    [GeneratedRegex(@"font-weight\s*:\s*(?:bold|[6-9]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BoldWeight();

    // It has its line for itself, and is neither a sentence nor a date nor the site's name.
    private bool IsLine(in Node node)
    {
        var shown = _model.Text(node.TextStart, node.TextEnd);
        if (TextSize.Of(shown) < Shortest || shown.Contains('\n') || shown[^1] is '.' or ':' or ';' or ',' or '!') return false;
        var line = _lines.FirstAt(node.TextStart);
        if (line >= _lines.Count || _lines[line].Start > node.TextStart + 1 || _lines[line].Length > shown.Length + 2) return false;
        return DateText.Leading(shown, dates) is null && !NoiseWords.IsRelatedLabel(shown) && !NoiseWords.IsFixture(shown) && !AuthorFinder.IsByline(shown) && !site.Are(shown.ToString());
    }

    private bool IsDated(int line) => line >= 0 && line < _lines.Count && _lines[line].Length <= LongestDateLine && !_model[_lines[line].Block].Is(PageLines.Beside)
        && Digits.Any(Text(line)) && DateText.All(Text(line), dates).Any(found => found.YearWritten);

    private ReadOnlySpan<char> Text(int line) => _model.Text(_lines[line].Start, _lines[line].End);
}
