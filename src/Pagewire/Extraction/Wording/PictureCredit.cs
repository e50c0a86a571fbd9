namespace Pagewire.Extraction.Wording;

/// <summary>Lines that say whose a picture is: "Photo: Ada Pell / Harbour Gazette", "Foto © Stadt Oldhaven", "Photograph by Tom Orme".</summary>
internal static class PictureCredit
{
    private const int Longest = 120;
    private const int MostSmallWords = 2;

    private static readonly PhraseSet s_pictures = new(
        "photo", "photos", "photograph", "photography", "picture", "image", "images", "foto", "fotos", "fotografie", "fotografía", "fotografia", "bild", "bilder", "bildquelle", "bildnachweis", "symbolbild", "photographie", "crédit", "crédits", "imagen", "imágenes", "imagem", "immagine", "zdjęcie", "zdjęcia", "fot", "фото", "фотография", "fotó", "kuva", "kuvat", "fotograf", "写真", "图片", "圖片", "사진");

    private static readonly PhraseSet s_whose = new("by", "courtesy", "credit", "credits", "von", "par", "por", "photo", "photos", "source", "quelle");

    /// <summary>Whether a line is one.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > Longest || line.EndsWith(". ") || !s_pictures.Contains(FirstWord(line, out var rest))) return false;
        if (Says(rest)) return false;
        if (rest is [':' or '：' or '©' or '/', ..] || rest.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)) return true;
        return s_whose.Contains(FirstWord(rest, out var name)) && (name is [':' or '：' or '©' or '/', ..] || name is [var first, ..] && char.IsUpper(first));
    }

    // "Photos: exhibition opens in town hall" is news; names have few small words, and those between them.
    private static bool Says(ReadOnlySpan<char> rest)
    {
        var small = 0;
        foreach (var range in rest.Split(' '))
            if (rest[range] is [var first, ..] && char.IsLower(first) && ++small > MostSmallWords) return true;
        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        rest = line[end..].TrimStart(" .\u00A0");
        return line[..end];
    }
}
