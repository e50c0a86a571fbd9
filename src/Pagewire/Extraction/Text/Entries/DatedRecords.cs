using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>The entries of a list in a whole page's text, where every entry has a line that says when, and its title always stands in the same place beside that.</summary>
internal static class DatedRecords
{
    private const int Least = 3;
    private const int LeastEntries = 2;
    private const double LeastScore = 0.5;
    private const int LeastParagraph = 60;

    // Where a title may stand, counted in lines from the date; of equals the first.
    private static readonly int[] s_places = [0, -1, 1, -2, 2, -3];

    /// <summary>Entries of a list, from its first line to the line after its last.</summary>
    internal sealed record Found(int First, int End, List<TextEntries.Entry> Entries)
    {
        /// <summary>How long the text of an entry is: half have less.</summary>
        public int UsualLength => Entries.Count == 0 ? 0 : Entries.Select(entry => entry.Paragraphs.Sum(text => TextSize.Of(text))).Order().ElementAt(Entries.Count / 2);
    }

    /// <summary>The list; null where no place gives titles.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dated">The lines that say when.</param>
    public static Found? Find(List<TextLine> lines, List<DatedLine> dated)
    {
        if (ClosingDates.Find(lines) is { Entries.Count: >= Least } closed) return new(closed.First, lines.Count, closed.Entries);
        var run = Run(dated);
        if (run.Count < Least) return null;
        var taken = run.ConvertAll(line => line.At).ToHashSet();
        var best = s_places.Select(place => (Place: place, Score: Score(lines, run, taken, place))).MaxBy(found => found.Score);
        return best.Score < LeastScore ? null : Read(lines, run, taken, best.Place);
    }

    // The longest stretch of dated lines that stand about as near to each other as most do.
    private static List<DatedLine> Run(List<DatedLine> dated)
    {
        if (dated.Count < Least) return [];
        var steps = dated.Skip(1).Select((line, i) => line.At - dated[i].At).ToList();
        var most = (steps.Order().ElementAt(steps.Count / 2) * 3) + 3;
        var (best, first) = ((First: 0, Count: 1), 0);
        for (var i = 1; i <= dated.Count; i++)
        {
            if (i < dated.Count && steps[i - 1] <= most) continue;
            if (i - first > best.Count) best = (first, i - first);
            first = i;
        }
        return dated.GetRange(best.First, best.Count);
    }

    private static string? At(List<TextLine> lines, DatedLine line, int place)
    {
        if (place == 0) return line.Rest;
        var at = line.At + place;
        return at >= 0 && at < lines.Count ? lines[at].Text : null;
    }

    private static double Score(List<TextLine> lines, List<DatedLine> run, HashSet<int> taken, int place)
    {
        double sum = 0;
        var texts = new List<string>();
        foreach (var line in run)
        {
            if (CrossesDate(line.At, place, taken) || At(lines, line, place) is not { Length: > 0 } text) continue;
            texts.Add(text);
            sum += Likeness(text);
        }
        if (texts.Count == 0) return 0;
        var distinct = (double)texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() / texts.Count;
        return sum / run.Count * distinct;
    }

    private static bool CrossesDate(int at, int place, HashSet<int> taken)
    {
        for (var i = Math.Sign(place); i != 0 && i != place + Math.Sign(place); i += Math.Sign(place))
            if (taken.Contains(at + i)) return true;
        return false;
    }

    /// <summary>How much a text looks like a title, from 0 to 1.</summary>
    /// <param name="text">One line.</param>
    public static double Likeness(string text)
    {
        if (!Letters.Any(text) || Phrases.LeadsOn(text) || LeadingOn.Is(text) || Byline.Is(text)) return 0;
        var words = WordCount.Of(text);
        var score = words switch { 1 => 0.15, 2 => 0.4, 3 => 0.7, <= 24 => 1, _ => 0.4 };
        if (text.Length > 220) score *= 0.3;
        if (text.Length > LeastParagraph && TextLine.EndsSentence(text)) score *= 0.4;
        if (char.IsLower(text[0]) && !(text.Length > 1 && char.IsUpper(text[1]))) score *= 0.5;
        if (text.AsSpan().ContainsAny('|', '·')) score *= 0.4;
        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 14 && words <= 6) score *= 0.5;
        return score;
    }

    private static Found? Read(List<TextLine> lines, List<DatedLine> run, HashSet<int> taken, int place)
    {
        var entries = new List<TextEntries.Entry>();
        var starts = run.ConvertAll(line => line.At + Math.Min(place, 0));
        var most = 0;
        var end = starts[0];
        for (var i = 0; i < run.Count; i++)
        {
            var from = run[i].At + Math.Max(place, 0) + 1;
            var last = i + 1 == run.Count;
            var to = last ? Math.Min(lines.Count, from + most) : starts[i + 1];
            most = Math.Max(most, to - from);
            end = Math.Max(end, Math.Max(from, to));
            if (starts[i] < 0 || CrossesDate(run[i].At, place, taken) || At(lines, run[i], place) is not { Length: > 0 } title || Likeness(title) == 0) continue;
            var paragraphs = lines.GetRange(from, Math.Max(0, to - from)).FindAll(line => line.Kind == LineKind.Plain && (line.IsText || line.Text.Length >= LeastParagraph) && !Phrases.LeadsOn(line.Text));
            entries.Add(new(title, run[i].Date, null, paragraphs.ConvertAll(line => line.Text)) { Address = TextEntries.AddressIn(lines, starts[i], Math.Max(from, to)) });
        }
        return entries.Count < LeastEntries ? null : new(Math.Max(0, starts[0]), end, entries);
    }
}
