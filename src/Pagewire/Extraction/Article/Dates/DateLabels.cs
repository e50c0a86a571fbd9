using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>The words that say what an article's date is the day of.</summary>
internal static class DateLabels
{
    private const int LongestLabel = 40;

    // "This entry was posted on Monday …": the words of the sentences that blogs put under their texts.
    private static readonly PhraseSearch s_publishedWords = new(
        "posted", "published", "written", "veröffentlicht", "geschrieben", "erstellt", "gepostet", "publié", "posté", "rédigé", "publicado", "publicada", "escrito", "pubblicato", "scritto", "postado", "opublikowan", "napisan", "dodan", "geplaatst", "gepubliceerd", "geschreven",
        "yayınlan", "опубликован", "написан", "размещен", "добавлен", "опублікован", "розміщен", "publicerad", "publisert", "publiceret", "julkaistu", "publikován", "publicat", "objavljen", "erschienen", "közzétéve", "megjelent", "δημοσι", "zveřejněn", "zverejnen", "uverejnen", "vydán", "dipublikasikan", "diterbitkan", "đăng", "เผยแพร่", "פורסם", "publicēt", "paskelbt", "avaldatud", "投稿", "公開", "发布", "發布", "发表", "發表", "게시", "نشر");

    // Names of the day on which a court or an office gave something out; in a sentence they are words like others.
    private static readonly PhraseSearch s_issuedWords = new(
        "issued", "issue date", "date of issue", "released", "release date", "immediate release", "for release", "zur sofortigen veröffentlichung", "diffusion immédiate", "publicación inmediata", "difusión inmediata", "pubblicazione immediata", "divulgação imediata", "onmiddellijke publicatie", "judgment", "judgement", "delivered", "decision date", "date of decision", "ausgestellt", "verkündet", "urteil vom", "datum der entscheidung", "date de décision", "date du jugement", "rendu le",
        "fecha de emisión", "fecha de publicación", "data di pubblicazione", "data da publicação", "data publikacji", "datum publicatie", "yayın tarihi", "дата публикации", "дата решения", "дата публікації", "発表日", "公布日期");

    /// <summary>Whether the words before a date name the day of publication.</summary>
    /// <param name="label">The words; may be empty.</param>
    public static bool IsOfPublication(ReadOnlySpan<char> label) => label.Length is > 0 and <= LongestLabel && (s_issuedWords.IsIn(label) || SaysPublished(label));

    /// <summary>Whether the words before a date make it the day of what a line tells: "As of July 31".</summary>
    /// <param name="label">The words; may be empty.</param>
    public static bool TellsState(ReadOnlySpan<char> label) => label.Contains("as of ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text says that what it is about was published, or changed.</summary>
    /// <param name="text">Any text.</param>
    public static bool SaysWhen(ReadOnlySpan<char> text) => SaysPublished(text) || UpdateWords.AreIn(text);

    /// <summary>Whether a text says that what it is about was published.</summary>
    /// <param name="text">Any text.</param>
    public static bool SaysPublished(ReadOnlySpan<char> text) => s_publishedWords.IsIn(text);
}
