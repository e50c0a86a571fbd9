using System.Text;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Structured;

/// <summary>Tells the addresses of pages that list what is filed under one topic: <c>/news/topic/transport</c>, <c>/category/harbour/</c>.</summary>
internal static class TopicAddress
{
    private const int LongestWord = 12;

    // "of" and "and" are left out of addresses.
    private const int ShortestWord = 4;

    private static readonly PhraseSet s_words = new(
        "topic", "topics", "category", "categories", "kategorie", "kategorien", "kategori", "kategoria", "categorie", "categoria", "categorias", "rubrik", "rubriken", "rubrique", "rubriques", "rubric", "rubrica", "rubriki", "thema", "themen", "theme", "themes", "thematique", "thematiques", "thème", "tema", "temas", "temi", "tematica", "temat", "tematy", "onderwerp", "onderwerpen", "thematic", "subject", "subjects", "emne", "emner", "amne", "amnen", "aihe", "aiheet");

    /// <summary>Whether a text is nothing but a word for topics.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsWord(ReadOnlySpan<char> text) => s_words.Contains(text);

    /// <summary>Whether a link leads to the page of the topic that it names: a part of the path is a word for topics, and the next one has the name's words in it. Names in other letters than an address's are believed.</summary>
    /// <param name="address">The address as written.</param>
    /// <param name="name">The link's text.</param>
    public static bool Is(ReadOnlySpan<char> address, ReadOnlySpan<char> name)
    {
        if (address.IndexOfAny('?', '#') is >= 0 and var end) address = address[..end];
        for (var slash = address.IndexOf('/'); slash >= 0;)
        {
            address = address[(slash + 1)..];
            slash = address.IndexOf('/');
            if (slash is > 0 and <= LongestWord && s_words.Contains(address[..slash])) return Names(address[(slash + 1)..], name);
        }
        return false;
    }

    private static bool Names(ReadOnlySpan<char> topic, ReadOnlySpan<char> name)
    {
        if (topic.IndexOf('/') is >= 0 and var end) topic = topic[..end];
        if (topic.IsEmpty || !Ascii.IsValid(name)) return !topic.IsEmpty && !char.IsAsciiDigit(topic[0]);
        var words = 0;
        foreach (var range in name.SplitAny(" &/,.'-"))
        {
            var word = name[range];
            if (word.Length < ShortestWord) continue;
            if (!topic.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
            words++;
        }
        return words > 0;
    }
}
