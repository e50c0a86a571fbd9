using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Article.Headlines;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows the sentences that blogs' programs put under a text: when it was posted, where it is filed and how one answers.</summary>
internal static class PostingNote
{
    private const int LongestOpening = 60;

    // Folded as TitleText.Fold does.
    private static readonly string[] s_openings =
    [
        "this entry was ", "this post was ", "this article was posted", "this item was posted", "this entry is filed", "dieser eintrag wurde ", "dieser beitrag wurde ", "dieser artikel wurde ", "diesen beitrag schrieb", "cette entrée a été ", "cet article a été publié", "ce billet a été ", "ce contenu a été publié", "esta entrada fue ", "esta entrada foi ", "este artigo foi ", "este post foi ", "este artículo fue publicado",
        "questa voce è stata ", "questo articolo è stato ", "questo post è stato ", "dit bericht is ", "dit bericht werd ", "dit artikel is geplaatst", "ten wpis został ", "wpis został ", "запись опубликована", "эта запись была ", "эта запись опубликована", "цей запис ", "det här inlägget ", "detta inlägg ", "dette innlegget ", "dette indlæg ", "tämä artikkeli julkaistiin", "tämä kirjoitus ", "ez a bejegyzés ", "acest articol a fost ", "această intrare a fost ", "bu yazı ", "tento príspevok bol ", "tento příspěvek byl ", "příspěvek byl publikován", "ova objava je ", "this entry has been ",
    ];

    /// <summary>Whether a line begins so and says that what stands over it was published.</summary>
    /// <param name="line">The line.</param>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (!DateLabels.SaysPublished(line)) return false;
        var folded = TitleText.Fold(line[..Math.Min(line.Length, LongestOpening)].ToString());
        return Array.Exists(s_openings, opening => folded.StartsWith(opening, StringComparison.Ordinal));
    }
}
