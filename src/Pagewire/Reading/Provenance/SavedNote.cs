using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;

namespace Pagewire.Reading.Provenance;

/// <summary>What somebody who copied a page wrote over or under it: "Saved from https://… on 3 July 2019".</summary>
/// <param name="Url">The address; null where none stands there.</param>
/// <param name="Day">The day; null where none stands there.</param>
internal sealed partial record SavedNote(string? Url, DateOnly? Day)
{
    private const int LongestLine = 400;
    private const int LinesAtEnds = 3;
    private const int MostWords = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_verbs = (
        "saved archived captured retrieved accessed downloaded copied fetched gespeichert abgerufen archiviert heruntergeladen gesichert enregistré archivé consulté téléchargé guardado consultado archivado descargado salvo arquivado "
        + "salvato archiviato consultato сохранено сохранена скопировано загружено архивировано збережено завантажено zapisano pobrano zarchiwizowano kaydedildi uloženo opgeslagen bewaard sparad gemt lagret")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The note among the first or last lines of a text; null where there is none.</summary>
    /// <param name="lines">The page's lines.</param>
    public static SavedNote? In(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Where(IsText).Take(LinesAtEnds).Concat(lines.Reverse().Where(IsText).Take(LinesAtEnds)))
            if (Of(line) is { } note) return note;
        return null;
    }

    /// <summary>The note that a line is; null where it is another line.</summary>
    /// <param name="line">One line.</param>
    public static SavedNote? Of(string line)
    {
        if (line.Length > LongestLine) return null;
        var text = line.AsSpan().Trim(" \t#*[](){}<>!-–—_=\u00A0");
        var verb = text.IndexOfAny(' ', ':') is > 0 and var end ? text[..end] : default;
        if (!s_verbs.Contains(verb)) return null;
        var address = Address().Match(line);
        var url = address.Success ? WebAddress.OfPage(address.Value.TrimEnd('.', ',', ')', ']', '>')) : null;
        var rest = address.Success ? line.Remove(address.Index, address.Length) : line;
        var dates = DateText.All(rest, new());
        return (url is null && dates.Count == 0) || dates.Count > 1 || rest.AsSpan().Count(' ') > MostWords + 2 ? null : new(url, dates is [{ YearWritten: true } date] ? date.Value.Day : null);
    }

    private static bool IsText(string line) => !string.IsNullOrWhiteSpace(line);

    [GeneratedRegex(@"https?://\S{1,2000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
