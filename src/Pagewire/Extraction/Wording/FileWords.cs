namespace Pagewire.Extraction.Wording;

/// <summary>The words of links that say what kind of file they lead to, and nothing of what it is about: "PDF", "DOCX, 120 KB", "Download (PDF)".</summary>
internal static class FileWords
{
    private const int LongestName = 40;

    // Cameras and days give a file so many; "COVID-19" has fewer.
    private const int LeastDigits = 4;

    private static readonly PhraseSet s_names = new(
        "pdf", "doc", "docx", "rtf", "odt", "ods", "odp", "xls", "xlsx", "csv", "ppt", "pptx", "zip", "xml", "json", "epub", "mp3", "mp4", "m4a", "wav", "txt",
        "download", "downloads", "herunterladen", "télécharger", "telecharger", "скачать", "завантажити", "descargar", "scarica", "baixar", "pobierz", "downloaden", "ladda", "stáhnout", "indir");

    // What stands beside the name of a type.
    private static readonly PhraseSet s_beside = new(
        "file", "format", "version", "as", "datei", "als", "fichier", "en", "au", "le", "файл", "в", "формате");

    private static readonly PhraseSet s_units = new("b", "kb", "mb", "gb", "kib", "mib", "bytes", "octets", "ko", "mo", "go", "kio", "mio", "kt", "mt", "кб", "мб");

    /// <summary>A text without the type and the size of a file in brackets at its end: "Annual report (PDF, 340 KB)".</summary>
    /// <param name="text">One line.</param>
    /// <returns>The text itself where nothing else stands in it.</returns>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] is not (')' or ']' or '）') || text.LastIndexOfAny('(', '[', '（') is not (> 0 and var open)) return text;
        var inside = text[(open + 1)..^1].Trim();
        return (IsOnly(inside) || IsSize(inside)) && text[..open].TrimEnd() is { IsEmpty: false } rest ? rest : text;
    }

    /// <summary>Whether a text only names a type or a size of a file.</summary>
    /// <param name="text">One line.</param>
    public static bool IsFile(ReadOnlySpan<char> text) => IsOnly(text) || IsSize(text);

    /// <summary>A text without the type and the size of a file at its beginning: "(PDF, 240 KB) – published on".</summary>
    /// <param name="text">One line.</param>
    /// <returns>The text itself where it begins with neither.</returns>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text)
    {
        var (at, named) = (0, false);
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (s_names.Contains(text[start..at]) || s_units.Contains(text[start..at])) named = true;
            else if (!s_beside.Contains(text[start..at])) return named ? text[start..] : text;
        }
        return named ? [] : text;
    }

    /// <summary>Whether a title is a file's name and no words: "IMG_8527", "20140820_2".</summary>
    /// <param name="title">A title.</param>
    public static bool IsName(ReadOnlySpan<char> title)
    {
        var (digits, mark) = (0, false);
        foreach (var c in title)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.')) return false;
            if (char.IsAsciiDigit(c)) digits++;
            else mark |= c == '_';
        }
        return digits >= LeastDigits || (mark && digits > 0);
    }

    // "1.2 MB"
    private static bool IsSize(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiDigit(text[0]) && s_units.Contains(text.TrimStart("0123456789., \u00A0"));

    /// <summary>Whether a text only names a type of file, with or without a size.</summary>
    /// <param name="text">One line.</param>
    public static bool IsOnly(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestName) return false;
        var named = false;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (at > start && char.IsDigit(text[at])))) at++;
            if (at == start)
            {
                // A size ("1.2") is no word, and neither is what stands between words.
                at++;
                continue;
            }
            if (s_names.Contains(text[start..at])) named = true;
            else if (!s_beside.Contains(text[start..at]) && !s_units.Contains(text[start..at])) return false;
        }
        return named;
    }
}
