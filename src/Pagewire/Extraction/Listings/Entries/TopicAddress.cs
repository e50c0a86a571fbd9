using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Tells the addresses of pages that list what is filed under one topic: <c>/news/topic/transport</c>, <c>/category/harbour/</c>.</summary>
internal static class TopicAddress
{
    private const int LongestWord = 12;

    private static readonly PhraseSet s_words = new(
        "topic", "topics", "category", "categories", "kategorie", "kategorien", "kategori", "kategoria", "categorie", "categoria", "categorias", "rubrik", "rubriken", "rubrique", "rubriques", "rubric", "rubrica", "rubriki", "thema", "themen", "theme", "tema", "temas");

    /// <summary>Whether a text is nothing but a word for topics.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsWord(ReadOnlySpan<char> text) => s_words.Contains(text);

    /// <summary>Whether a part of an address's path that is not its last is a word for topics.</summary>
    /// <param name="address">The address as written.</param>
    public static bool Is(ReadOnlySpan<char> address)
    {
        if (address.IndexOfAny('?', '#') is >= 0 and var end) address = address[..end];
        address = address.TrimEnd('/');
        for (var slash = address.IndexOf('/'); slash >= 0;)
        {
            address = address[(slash + 1)..];
            slash = address.IndexOf('/');
            if (slash is > 0 and <= LongestWord && s_words.Contains(address[..slash])) return true;
        }
        return false;
    }
}
