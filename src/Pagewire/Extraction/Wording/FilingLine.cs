using System.Buffers;
using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Wording;

/// <summary>The ends of teasers that blogs' themes write without a colon: "Posted in Transport Tagged quay, boats", "Leave a comment on Ferries".</summary>
internal static class FilingLine
{
    private const int Longest = 200;
    private const int MostWordsOfName = 4;
    private const int MostWordsOfTag = 2;

    // What follows is a name: it begins with a capital, and has no number.
    private static readonly string[] s_filed =
    [
        "Posted in ", "Posted under ", "Filed under ", "Filed in ", "Published in ", "Categorized as ", "Categorised as ", "Categorized ", "Veröffentlicht in ", "Veröffentlicht unter ", "Abgelegt unter ", "Publié dans ", "Classé dans ", "Classé sous ", "Publicado en ", "Publicada en ", "Archivado en ", "Categorizado como ", "Publicado em ", "Arquivado em ", "Categorizado em ",
        "Pubblicato in ", "Archiviato in ", "Geplaatst in ", "Gepubliceerd in ", "Gecategoriseerd als ", "Opublikowano w ", "Opublikowany w ", "Kategoria ", "Опубликовано в ", "Размещено в ", "Опубліковано в ", "Publicerat i ", "Kategoriserat som ", "Udgivet i ", "Publisert i ", "Zveřejněno v ", "Rubriky ", "Objavljeno u ", "Objavljeno v ", "Publicat în ",
    ];

    private static readonly string[] s_tagged =
    [
        "Tagged ", "Tags ", "Verschlagwortet mit ", "Schlagwörter ", "Étiqueté ", "Étiquettes ", "Etiquetado ", "Etiquetas ", "Marcado com ", "Contrassegnato ", "Etichettato ", "Getagd ", "Otagowano ", "Tagi ", "Метки ", "Позначки ", "Märkt ", "Tagget ", "Merket ", "Avainsanat ", "Štítky ",
        "Leave a comment on ", "Leave a reply on ", "Comments off on ", "Schreibe einen Kommentar zu ", "Hinterlasse einen Kommentar zu ", "Laisser un commentaire sur ", "Deja un comentario en ", "Deixe um comentário em ", "Deixe um comentário sobre ", "Lascia un commento su ", "Laat een reactie achter op ", "Dodaj komentarz do ", "Оставить комментарий к ", "Lämna en kommentar till ", "Legg igjen en kommentar til ",
    ];

    // One look for all of them, since most links stand behind none.
    private static readonly SearchValues<string> s_anyFiled = SearchValues.Create([.. s_filed.Select(start => start.TrimEnd())], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is such an end and nothing else.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > Longest || !char.IsUpper(line[0]) || line[^1] is '.' or '!' or '?' or '。') return false;
        foreach (var start in s_tagged)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return start.AsSpan().TrimEnd().Contains(' ') || AreNames(line[start.Length..]);
        foreach (var start in s_filed)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase) && line.Length > start.Length && char.IsUpper(line[start.Length]) && !DateShape.HasDigit(line)) return AreNames(BeforeTags(line[start.Length..]));
        return false;
    }

    // "Transport Tagged quay, boats": the second begins where the first ends.
    private static ReadOnlySpan<char> BeforeTags(ReadOnlySpan<char> names)
    {
        foreach (var start in s_tagged)
            if (names.IndexOf(start, StringComparison.Ordinal) is > 0 and var at && names[at - 1] is ' ') return names[..at];
        return names;
    }

    // "quay, boats", and not "Tags for dogs are due in May" or "Posted in Berlin, the ambassador returns".
    private static bool AreNames(ReadOnlySpan<char> names)
    {
        if (names.ContainsAny(":;：")) return false;
        foreach (var range in names.Split(','))
            if (names[range].Trim() is var name && WordCount.Of(name) > (name is [var first, ..] && char.IsUpper(first) ? MostWordsOfName : MostWordsOfTag)) return false;
        return true;
    }

    /// <summary>Whether what stands on a line before a link says that an entry is filed there: "Posted in", "Filed under: Harbour,".</summary>
    /// <param name="before">The line up to the link.</param>
    public static bool EndsFiled(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - Longest)..].TrimStart();
        if (!before.ContainsAny(s_anyFiled)) return false;
        var (last, isTag) = (-1, false);
        foreach (var start in s_filed)
            if (before.LastIndexOf(start.AsSpan().TrimEnd(), StringComparison.OrdinalIgnoreCase) is var at && at > last && (at == 0 || !char.IsLetter(before[at - 1]))) last = at;
        foreach (var start in s_tagged)
            if (before.LastIndexOf(start.AsSpan().TrimEnd(), StringComparison.OrdinalIgnoreCase) is var at && at > last) isTag = true;
        return last >= 0 && !isTag && (last == 0 || before[..last].TrimEnd() is [.., '.' or '!' or '?' or '|' or '/' or '·' or '•' or '…']);
    }

    /// <summary>A line without such an end behind its last sentence.</summary>
    /// <param name="line">One line.</param>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> line)
    {
        for (var at = Math.Max(0, line.Length - Longest); line[at..].IndexOfAny(".!?…") is >= 0 and var end; at += end + 1)
            if (line[(at + end + 1)..] is [' ' or '\u00A0', ..] rest && Is(rest.TrimStart(" \u00A0"))) return line[..(at + end + 1)];
        return line;
    }
}
