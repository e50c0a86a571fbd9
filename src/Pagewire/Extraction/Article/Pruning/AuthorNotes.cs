using System.Collections.Frozen;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out what a page says under a text of who wrote it, where a label announces that and no box is named so.</summary>
internal static class AuthorNotes
{
    private const int LongestLabel = 40;

    // What is longer beside the text is an article about its author.
    private const double MostOfText = 0.25;

    // Folded as TitleText.Fold does.
    private static readonly FrozenSet<string> s_labels = new[]
    {
        "about the author", "about the authors", "about the writer", "about the contributor", "about our author", "about our authors", "meet the author", "author bio", "about author", "the author", "the authors",
        "über den autor", "über die autorin", "über die autoren", "über den verfasser", "zum autor", "zur autorin", "à propos de lauteur", "a propos de lauteur", "à propos de lauteure", "à propos des auteurs", "lauteur", "lauteure", "lautrice",
        "sobre el autor", "sobre la autora", "sobre los autores", "acerca del autor", "acerca de la autora", "sobre o autor", "sobre a autora", "sobre os autores", "lautore", "sullautore", "informazioni sullautore", "chi è lautore",
        "over de auteur", "over de auteurs", "over de schrijver", "o autorze", "o autorce", "o autorech", "o autorovi", "o autorce článku", "об авторе", "об авторах", "про автора", "om författaren", "om forfatteren", "kirjoittajasta", "yazar hakkında", "عن الكاتب", "نبذة عن الكاتب",
        "著者について", "この記事を書いた人", "この記事の著者", "筆者プロフィール", "著者プロフィール", "作者简介", "关于作者", "作者簡介", "關於作者", "저자 소개", "글쓴이 소개",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<char> s_starts = s_labels.Select(label => label[0]).ToFrozenSet();

    /// <summary>Leaves it out.</summary>
    /// <param name="lines">The body's lines.</param>
    public static void LeaveOut(BodyLines lines)
    {
        var (most, prose) = (MostOfText * lines.ProseOf(lines.First, lines.End), 0);
        for (var i = lines.End - 1; i > lines.First && prose <= most; i--)
        {
            if (lines.IsGone(i)) continue;
            prose += lines.Prose(i);
            if (!IsLabel(lines.Text(i))) continue;
            var end = i + 1;
            while (end < lines.End && !IsNext(lines, i, end)) end++;
            lines.LeaveOut(i, end);
            return;
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> line) => line.Length is > 1 and <= LongestLabel && s_starts.Contains(char.ToLowerInvariant(line[0])) && s_labels.Contains(TitleText.Fold(line.ToString()));

    // The next heading of the same rank; the author's name may be one of a lower.
    private static bool IsNext(BodyLines lines, int label, int i) =>
        lines.Block(i).Tag.IsHeading() && (lines.Block(i).Tag <= lines.Block(label).Tag || !lines.Block(label).Tag.IsHeading());
}
