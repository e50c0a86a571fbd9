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

    /// <summary>The line without the words that lead on at its end; the mark of a cut becomes an ellipsis.</summary>
    /// <param name="text">One line of a teaser.</param>
    public static string Of(string text)
    {
        var rest = Unescaped(text);
        if (s_beginningsOfMore.IsIn(rest)) rest = More.Replace(rest, "");
        return (rest.EndsWith(']') ? Cut.Replace(rest, "…") : rest).Trim();
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
        @"(^|(?<=[\s….\])]))[\[(]?\s*(Read [Mm]ore|READ MORE|Read the rest|Continue [Rr]eading|Keep [Rr]eading|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Continuar leyendo|Leggi tutto|Continua a leggere|Leia mais|Ler mais|Continue lendo|Czytaj (dalej|więcej)|Dowiedz się więcej|Lees (meer|verder)|Verder lezen|Читать (далее|дальше)|Читати далі|Läs mer|Les mer|Læs mere|Číst (více|dále)|Cite[sșş]te mai mult|Devamını oku|Baca selengkapnya|Xem thêm|続きを読む|阅读全文)(\s*[“""„«‘'].{1,200}|\s.{1,160}[→»])?[\s.…\])»›>→]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex More { get; }
}
