using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Tells the lines of an entry that say something of it from those that say who, when, how often and under what.</summary>
internal static partial class TeaserLine
{
    private const int LongestByline = 80;
    private const int MostWordsOfByline = 6;
    private const int LongestFact = 60;

    // The commas between many labels are left too.
    private const int LongestLeft = 120;
    private const int LongestName = 25;
    private const int MostWordsOfName = 3;

    private const int LeastWordsOfSentence = 3;
    private const int LeastLastWord = 4;

    // Who and when need fewer words that are no names.
    private const int SmallWordsOfSentence = 4;

    private static readonly SearchValues<char> s_fieldMarks = SearchValues.Create(":|/·•：");

    // What pages say of when and where they were put up.
    private static readonly PhraseSearch s_posting = new(
        "posted", "published", "updated", "modified", "written by", "veröffentlicht", "aktualisiert", "publié", "mis à jour", "mise en ligne", "publicado", "actualizado", "pubblicato", "aggiornato", "atualizado", "opublikowano", "geplaatst", "gepubliceerd", "bijgewerkt", "опубликован", "обновлен", "опубліковано", "publicerad", "objavljeno", "objavljen", "közzétéve");

    private static readonly PhraseSet s_by = new("by", "von", "par", "por", "di", "da", "door", "przez", "av", "af", "автор");

    // Whatever tells the time of reading tells it in minutes.
    private static readonly PhraseSearch s_minutes = new("min", "мин");

    /// <summary>Whether it says who and when, and nothing of what: "Eve Cooper - 13 September 2023", "Harbour / 2 days ago". More numbers are a meeting's hours or a fare.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool IsByline(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestByline || !DateShape.HasDigit(line) || IsSentence(line) || DateText.All(line, context) is not { Count: > 0 } found) return false;
        // From one day to another: what a sentence says.
        if (found is [{ YearWritten: false }, { YearWritten: false }, ..]) return false;
        var rest = new StringBuilder().Append(line);
        foreach (var date in found.Reverse()) rest.Remove(date.Start, date.Length);
        var text = FileWords.After(rest.ToString());
        return !DateShape.HasDigit(text) && WordCount.Of(text) <= MostWordsOfByline;
    }

    /// <summary>Whether a line of few words is a sentence: it ends as one, nothing is said in it of its posting, and nobody named where it has few other words. "The deadline ends on 5 December."</summary>
    /// <param name="line">One line.</param>
    public static bool IsSentence(ReadOnlySpan<char> line)
    {
        if (line is not [.., '.' or '!' or '?' or '。'] || HasFieldMark(line) || char.IsLower(line[0]) || !char.IsLetter(line[0]) || s_posting.IsIn(line)) return false;
        int words = 0, letters = 0, smallWords = 0;
        var (afterName, small, named) = (false, false, false);
        foreach (var range in line[..^1].SplitAny(' ', '\u00A0'))
        {
            var word = line[range].Trim(".,;!?()\"„“”«»'");
            if (word.IsEmpty) continue;
            words++;
            letters = char.IsLetter(word[^1]) && !word.Contains('.') ? word.Length : 0;
            var isName = char.IsUpper(word[0]);
            named |= isName && afterName;
            (afterName, small) = (isName, char.IsLower(word[0]));
            if (small && word.Length > 1) smallWords++;
        }
        // "The meeting takes place on Thursday 6 November at 17:00." ends with a number, and "Die Sitzung" is nobody.
        if (smallWords >= SmallWordsOfSentence) return true;
        if (named) return false;
        // "9 a.m." and "Lane no. 5" end with a full stop that is an abbreviation's or a number's: a date ends a sentence, and so does a word of some letters.
        return words >= LeastWordsOfSentence && (letters == 0 ? line is [.., >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', _] && HasSmallWord(line) : small && letters >= LeastLastWord || HasSmallWord(line) && DateShape.HasDigit(line));
    }

    /// <summary>Whether a text names when something was put up or changed: "Last updated".</summary>
    /// <param name="text">A few words.</param>
    public static bool IsPosting(ReadOnlySpan<char> text) => s_posting.IsIn(text);

    // "17:00" is a time.
    private static bool HasFieldMark(ReadOnlySpan<char> line)
    {
        for (var at = 0; line[at..].IndexOfAny(s_fieldMarks) is >= 0 and var next; at++)
        {
            at += next;
            if (line[at] != ':' || at == 0 || !char.IsDigit(line[at - 1]) || at + 1 == line.Length || !char.IsDigit(line[at + 1])) return true;
        }
        return false;
    }

    private static bool HasSmallWord(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
            if (line[range] is { Length: > 1 } word && char.IsLower(word[0])) return true;
        return false;
    }

    /// <summary>A line without the machine's time at its start and the time that reading takes at its end; empty where only who and when is left.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static ReadOnlySpan<char> WithoutStamp(ReadOnlySpan<char> line, DateContext context)
    {
        if (!DateShape.HasDigit(line)) return line;
        if (char.IsDigit(line[0]))
            foreach (var stamp in MachineTime.EnumerateMatches(line)) return line[stamp.Length..];
        if (!s_minutes.IsIn(line)) return line;
        foreach (var reading in ReadingTime.EnumerateMatches(line))
            return line[..reading.Index].TrimEnd(" -–—|·•,") is var rest && (WordCount.Of(rest) < 4 || IsByline(rest, context)) ? [] : rest;
        return line;
    }

    /// <summary>Whether it says only by whom, under what and with how many comments it was filed: "Tags: harbour, ferry", "Leave a comment / By Eve Cooper".</summary>
    /// <param name="line">One line.</param>
    public static bool IsFiling(ReadOnlySpan<char> line)
    {
        if (Tags.IsMatch(line) || FilingLine.Is(line)) return true;
        if (line.Length > LongestByline) return false;
        foreach (var part in line.SplitAny("/|·•"))
            if (line[part].Trim() is { IsEmpty: false } text && !Byline.Is(text) && !Phrases.LeadsOn(text)) return false;
        return true;
    }

    /// <summary>Whether nothing of an entry is said in what a line has left without its labels: "Posted in , , | 2 comments", "Posted by admin | 7 September 2015 | , |".</summary>
    /// <param name="line">One line, without the labels that stood in it.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool IsLeftOfLabels(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestLeft) return false;
        foreach (var part in line.SplitAny('|', '·', '•', '/'))
            if (line[part].Trim(" ,;:-–—»\u00A0") is var text && Letters.Any(text) && !NoiseWords.NamesFiling(text) && !Phrases.LeadsOn(text)
                && !(WordCount.Of(text) <= MostWordsOfName && (s_posting.IsIn(text) || BeginsWithBy(text))) && !(DateShape.HasDigit(text) && DateText.Whole(text, context) is not null)) return false;
        return true;
    }

    // "by admin": a name that nobody wrote in capitals.
    private static bool BeginsWithBy(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var end && s_by.Contains(text[..end]);

    /// <summary>Whether it names one thing and its value: "Document type: Press release".</summary>
    /// <param name="line">One line.</param>
    public static bool IsFact(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        return line.Length <= LongestFact && colon is > 0 and <= LongestName && line[^1] is not ('.' or '!' or '?' or '…' or '。') && WordCount.Of(line[..colon]) <= MostWordsOfName;
    }

    /// <summary>Whether it counts: "Hits: 120".</summary>
    /// <param name="line">One line.</param>
    public static bool IsCount(ReadOnlySpan<char> line) =>
        line.IndexOfAny(':', '：') is var colon and > 0 && IsFact(line) && line[(colon + 1)..].Trim() is { IsEmpty: false } value && !Letters.Any(value) && DateShape.HasDigit(value);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?(?!\w)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MachineTime { get; }

    [GeneratedRegex(
        @"(^|(?<=\W))((reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|czas czytania|время чтения)\s?[:：]?\s?(ca\. ?|~)?\d{1,3}\s?(min|мин)\w*|\d{1,3}[\s-]?(min|мин)\w*\.? (read|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|чтения))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ReadingTime { get; }

    [GeneratedRegex(
        @"^(tags?|tagi|tagged( with| as)?|keywords|schlagw[oö]rte?r?|stichworte|mots[- ]clés|étiquettes|etiquetas|palabras clave|etichette|trefwoorden|etiketter|štítky|метки|теги|标签|標籤|タグ)\s?[:：,]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tags { get; }
}
