using System.Buffers;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>The headline over the running text of a whole page's lines: the likeliest title of those before the text, nearer ones first.</summary>
/// <param name="lines">The lines.</param>
/// <param name="story">The running text.</param>
/// <param name="dated">The lines that say when.</param>
/// <param name="others">The lines that belong to other stories.</param>
internal sealed partial class StoryTitle(List<TextLine> lines, PageStory story, List<DatedLine> dated, HashSet<int> others)
{
    private const double LeastScore = 0.3;
    private const int Farthest = 40;
    private const int FarthestOfAll = 80;
    private const double LessForEachLine = 0.015;

    // Names of a menu and buttons for sharing are many and short.
    private const double ShortLine = 0.25;
    private const int MostLeads = 3;
    private const int LongestTitle = 200;
    private const int LeastWords = 4;
    private const int LeastMenu = 5;

    // A line that says when stands so near to its title.
    private const int NearDate = 6;
    private const double OverDate = 2;

    // What names the page once more stands near the headline or after it; before that are menus.
    private const int FarBefore = 12;
    private const int FarAfter = 2_000;

    private const double Repeated = 1.6;
    private const double Apart = 1.1;
    private const double InMenu = 0.25;
    private const double LeadingOff = 0.3;
    private const double Sentence = 0.7;
    private const double NearlyAsGood = 0.6;
    private const double HalfAsGood = 0.5;
    private const int FarthestOverNames = 4;
    private const int LongestNames = 80;

    private static readonly SearchValues<char> s_noName = SearchValues.Create(".:!?\"„“”«»");

    private readonly Dictionary<int, double> _scores = [];
    private readonly HashSet<int> _dated = [.. dated.Select(date => date.At)];

    /// <summary>Its place; -1 where no line looks like one.</summary>
    public int Find()
    {
        var (best, place) = (LeastScore, -1);
        var leads = 0;
        double distance = 0;
        // A headline that ends in a question mark is a paragraph by its looks: the first one may be it.
        for (var i = Math.Min(story.First, lines.Count - 1); i >= 0 && distance <= Farthest && story.First - i <= FarthestOfAll; i--)
        {
            if (i < story.First) distance += WholePage.IsOfMenu(lines[i]) ? ShortLine : 1;
            if (i < story.First && lines[i].Text.Length > LongestTitle && ++leads > MostLeads) break;
            if (_dated.Contains(i) || others.Contains(i)) continue;
            var score = _scores[i] = Score(i) * (1 - (LessForEachLine * distance));
            if (score > best) (best, place) = (score, i);
        }
        if (place > 0 && IsNames(lines[place].Text) && OverNames(place, best) is >= 0 and var over) return over;
        return IsSubtitle(place, best) ? place - 1 : place;
    }

    // What stands right over it is nearly as good a title.
    private bool IsSubtitle(int place, double score) => place > 1 && !IsRepeated(place)
        && lines[place - 1].Text.Length < LongestTitle && WordCount.Of(lines[place - 1].Text) >= LeastWords
        && _scores.TryGetValue(place - 1, out var above) && above >= score * NearlyAsGood;

    // Who wrote it stands between headline and day: "Nora Lund and Ole Berg".
    private int OverNames(int place, double score)
    {
        for (var at = place - 1; at >= 0 && at >= place - FarthestOverNames; at--)
            if (_scores.TryGetValue(at, out var above) && above >= score * HalfAsGood && WordCount.Of(lines[at].Text) >= LeastWords && !IsNames(lines[at].Text)) return at;
        return -1;
    }

    private static bool IsNames(string text)
    {
        if (text.Length > LongestNames || text.AsSpan().ContainsAny(s_noName) || DateShape.HasDigit(text)) return false;
        foreach (var word in text.AsSpan().SplitAny(" ,/"))
            if (text.AsSpan()[word] is { Length: > 3 } name && !char.IsUpper(name[0])) return false;
        return WordCount.Of(text) > 1;
    }

    private double Score(int at)
    {
        var text = lines[at].Text;
        if (text.Length > LongestTitle || NoiseLine.IsContact(text) || NoiseLine.IsLinkBar(text) || NoiseLine.IsCopyright(text) || BesideText().IsMatch(text)) return 0;
        if (at == story.First && text[^1] is '.' or '…') return 0;
        var likeness = DatedRecords.Likeness(text);
        if (likeness == 0) return 0;
        var byDate = ByDate(at);
        var score = likeness * byDate;
        if (text[^1] is ':' or '→' || text[0] is '«' or '‹' or '←' || text[^1] is '»' or '›' && !text.Contains('«', StringComparison.Ordinal)) score *= LeadingOff;
        if (text[^1] == '.') score *= Sentence;
        if (IsRepeated(at)) score *= Repeated;
        else if (byDate < OverDate && IsOfMenu(at)) score *= InMenu;
        if (lines[at].Gap > 0) score *= Apart;
        if (at + 1 < lines.Count && lines[at + 1].Gap > 0) score *= Apart;
        return score;
    }

    // The nearer to the line that says when, the better, and better over it than under it.
    private double ByDate(int at)
    {
        var best = 1.0;
        foreach (var date in dated)
        {
            if (date.At > story.First + 2) break;
            best = Math.Max(best, (date.At - at) switch { > 0 and <= NearDate and var under => 2.6 - (0.2 * under), -1 => 1.6, -2 => 1.3, _ => 1 });
        }
        return best;
    }

    // Several short lines without a blank one between them.
    private bool IsOfMenu(int at)
    {
        if (!WholePage.IsOfMenu(lines[at])) return false;
        var (first, end) = (at, at + 1);
        while (first > 0 && at - first < LeastMenu && lines[first].Gap == 0 && WholePage.IsOfMenu(lines[first - 1])) first--;
        while (end < lines.Count && end - at < LeastMenu && lines[end].Gap == 0 && WholePage.IsOfMenu(lines[end])) end++;
        return end - first >= LeastMenu;
    }

    // A trail ("Home » News » Headline"), a label for sharing ("Share: Headline"). In the text the same line is a heading, which a table of contents names, and after it menus come again.
    private bool IsRepeated(int at)
    {
        var text = lines[at].Text;
        if (at + 1 < lines.Count && lines[at + 1].Text == text || at > 0 && lines[at - 1].Text == text) return true;
        var from = Math.Max(0, at - FarBefore);
        return WordCount.Of(text) >= LeastWords
            && lines.FindIndex(from, Math.Min(lines.Count - from, FarAfter), line => !ReferenceEquals(line, lines[at]) && line.Text.Length < text.Length * 3 && line.Text.Contains(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var again
            && (again < story.First || lines[again].Text.Length > text.Length || again >= story.End && WordCount.Of(text) > LeastWords);
    }

    // A call to do something, whose a picture is, a file's name, somebody's address, a trail of the site's parts.
    [GeneratedRegex(@"^(skip|jump|sign (up|in)|log ?in|share|follow|subscribe|close|teilen|artikel|anmelden|partager|compartir|condividi|поделиться|分享)\b|©|@\w|^\W*(foto|photo|bild|image|imagen|quelle|source|fuente|fonte|credit)s?\b.{0,3}:|\b(getty|symbolbild|reuters|imago|shutterstock|archivbild|file photo)\b|/\s?(dpa|ap|afp|apa)\b|\.(jpe?g|png|gif|webp)\b|\S\s[>»›|]\s\S|\b(facebook|twitter|pinterest|whatsapp|tumblr|reddit|messenger|telegram|linked ?in|e-?mail|copy url)\W{1,3}(x|facebook|twitter|pinterest|whatsapp|tumblr|reddit|messenger|telegram|linked ?in|e-?mail|copy url)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BesideText();
}
