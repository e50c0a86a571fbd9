using System.Net;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>A teaser's line without the marks that publishing systems leave in it.</summary>
internal static partial class TeaserText
{
    // What the words that lead on begin with: the expression is slow to say that a teaser has none of them.
    private static readonly PhraseSearch s_beginningsOfMore = new(
        "Read ", "Continu", "Keep ", "Weiterlesen", "Mehr ", "Lire ", "Leer ", "Seguir ", "Leggi ", "Leia ", "Ler ", "Czytaj ", "Dowiedz ", "Lees ", "Verder ", "Чита", "Läs ", "Les ", "Læs ", "Číst ", "Cite", "Devam", "Baca ", "Xem ", "続きを", "阅读");

    private const string Signs = " \t\n\u00A0.…])»›>→";
    private const int LongestQuoted = 201;
    private const int LongestWords = 161;

    // Words that lead on stand so near the end, with what they lead to.
    private const int LongestEnd = 400;

    /// <summary>The line without the words that lead on at its end; the mark of a cut becomes an ellipsis.</summary>
    /// <param name="text">One line of a teaser.</param>
    public static string Of(string text)
    {
        var rest = Unescaped(text);
        if (s_beginningsOfMore.IsIn(rest.AsSpan(Math.Max(0, rest.Length - LongestEnd)))) rest = WithoutMore(rest);
        return (rest.EndsWith(']') ? Cut.Replace(rest, "…") : rest).Trim();
    }

    private static string WithoutMore(string text)
    {
        foreach (var more in More.EnumerateMatches(text, Math.Max(0, text.Length - LongestEnd)))
            if (IsEnd(text.AsSpan(more.Index + more.Length))) return text[..more.Index];
        return text;
    }

    // Signs; a title in quotation marks before them; or some words that an arrow ends.
    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        var words = rest.TrimEnd(Signs).Length;
        if (words == 0) return true;
        if (rest.TrimStart() is ['“' or '"' or '„' or '«' or '‘' or '\'', _, ..] quoted && quoted.Length - (rest.Length - words) <= LongestQuoted) return true;
        return char.IsWhiteSpace(rest[0]) && rest[words..].IndexOfAny('→', '»') is >= 0 and var arrow && words + arrow is > 1 and <= LongestWords;
    }

    /// <summary>A text whose entities were escaped twice, as people read it; unchanged where one of them is no known entity.</summary>
    /// <param name="text">Any text.</param>
    public static string Unescaped(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        foreach (Match entity in Entity.Matches(text))
            if (WebUtility.HtmlDecode(entity.Value) == entity.Value) return text;
        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex(@"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Entity { get; }

    [GeneratedRegex(@"\s*\[\s*(…|\.{2,})\s*\]$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cut { get; }

    // With a capital: "Children should read more" is a sentence.
    [GeneratedRegex(
        @"(^|(?<=[\s….\])]))[\[(]?\s*(Read [Mm]ore|READ MORE|Read the rest|Continue [Rr]eading|Keep [Rr]eading|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Continuar leyendo|Leggi tutto|Continua a leggere|Leia mais|Ler mais|Continue lendo|Czytaj (dalej|więcej)|Dowiedz się więcej|Lees (meer|verder)|Verder lezen|Читать (далее|дальше)|Читати далі|Läs mer|Les mer|Læs mere|Číst (více|dále)|Cite[sșş]te mai mult|Devamını oku|Baca selengkapnya|Xem thêm|続きを読む|阅读全文)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex More { get; }
}
