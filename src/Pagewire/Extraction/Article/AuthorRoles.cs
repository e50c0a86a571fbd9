using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>The words that bylines have behind a name for what somebody is: "Harbour Correspondent".</summary>
internal static class AuthorRoles
{
    private static readonly PhraseSearch s_words = new(
        "correspondent", "reporter", "editor", "columnist", "staff writer", "contributing writer", "senior writer", "contributor", "journalist", "producer", "director of", "special to ", "special for ", "for the associated press",
        "redakteur", "korrespondent", "volontär", "journaliste", "correspondant", "rédacteur", "rédactrice", "redactor", "corresponsal", "periodista", "giornalista", "corrispondente", "inviato", "repórter", "jornalista", "correspondente",
        "dziennikarz", "verslaggever", "redacteur", "journalistin", "muhabir", "корреспондент", "журналист", "редактор", "обозреватель", "кореспондент", "журналіст");

    /// <summary>Whether a part of a byline says what somebody is.</summary>
    /// <param name="text">The part.</param>
    public static bool AreIn(ReadOnlySpan<char> text) => s_words.IsIn(text);
}
