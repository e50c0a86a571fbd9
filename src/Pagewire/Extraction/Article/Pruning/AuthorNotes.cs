using System.Collections.Frozen;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out what a page says under a text of who wrote it, where no box is named so: what a label announces, or what begins with the author's name.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="authors">Who wrote it; asked for where a line may be a name.</param>
internal sealed class AuthorNotes(BodyLines lines, Lazy<IReadOnlyList<string>> authors)
{
    private const int LongestLabel = 40;
    private const int LongestName = 60;

    // A note about an author is short.
    private const int LongestNote = 1200;
    private const int MostLines = 10;

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

    // In a sentence of a text these are somebody who wrote something else.
    private static readonly FrozenSet<string> s_bare = new[] { "the author", "the authors", "lauteur", "lauteure", "lautrice", "lautore" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<char> s_starts = s_labels.Select(label => label[0]).ToFrozenSet();

    /// <summary>Leaves it out.</summary>
    public void LeaveOut()
    {
        var most = MostOfText * lines.ProseOf(lines.First, lines.End);
        LeaveOutLabelled(most);
        LeaveOutNamed(Math.Min(most, LongestNote));
    }

    private void LeaveOutLabelled(double most)
    {
        var prose = 0;
        for (var i = lines.End - 1; i > lines.First && prose <= most; i--)
        {
            if (lines.IsGone(i)) continue;
            prose += lines.Prose(i);
            if (!IsLabel(lines.Text(i)) || IsPlain(i)) continue;
            var end = i + 1;
            while (end < lines.End && !IsNext(i, end)) end++;
            lines.LeaveOut(i, end);
            return;
        }
    }

    // The author's name alone in a line over some sentences, or the last paragraphs that begin with it. A part of the text that has a heading is the text's.
    private void LeaveOutNamed(double most)
    {
        var (prose, after, from, signed) = (0, 0, -1, "");
        for (var (i, left) = (lines.End - 1, MostLines); i > lines.First && left > 0 && prose <= most; i--)
        {
            if (lines.IsGone(i)) continue;
            if (lines.Block(i).Tag.IsHeading() && NameIn(i, prose) is null) break;
            // Over a paragraph that does not, one that begins with the name is the text's; with links it says where else to read.
            if ((lines.Prose(i) == 0 || after == 0) && NameIn(i, prose) is { } name && !IsUnderHeading(i))
            {
                // Texts of several authors are signed one by one.
                if (name == signed) return;
                (after, from, signed) = (0, i, lines.Prose(i) == 0 ? name : signed);
            }
            else if (lines[i].LinkChars == 0) after += lines.Prose(i);
            prose += lines.Prose(i);
            left--;
        }
        if (from < 0) return;
        while (from - 1 > lines.First && (lines.IsGone(from - 1) || AuthorFinder.IsLabel(lines.Text(from - 1)))) from--;
        lines.LeaveOut(from, lines.End);
    }

    private bool IsUnderHeading(int i)
    {
        while (--i > lines.First && lines.IsGone(i)) { }
        return lines.Block(i).Tag.IsHeading() && NameIn(i, under: 1) is null;
    }

    // The author that a line names alone, over some sentences, or that a paragraph begins with.
    private string? NameIn(int i, int under)
    {
        var line = lines.Text(i);
        var alone = lines.Prose(i) == 0;
        if (line.IsEmpty || (alone ? under == 0 || line.Length > LongestName || lines[i].EndsSentence : !char.IsUpper(line[0]))) return null;
        foreach (var author in authors.Value)
        {
            if (!author.Contains(' ', StringComparison.Ordinal)) continue;
            if (alone ? AuthorFinder.IsName(line, author) : line.StartsWith(author, StringComparison.OrdinalIgnoreCase) && line.Length > author.Length && line[author.Length] is ' ' or ',') return author;
        }
        return null;
    }

    private static bool IsLabel(ReadOnlySpan<char> line) => line.Length is > 1 and <= LongestLabel && s_starts.Contains(char.ToLowerInvariant(line[0])) && s_labels.Contains(TitleText.Fold(line.ToString()));

    // A paragraph "The author" that nothing sets apart from the text's others.
    private bool IsPlain(int i)
    {
        if (lines.Block(i).Tag != Tag.P || !s_bare.Contains(TitleText.Fold(lines.Text(i).ToString()))) return false;
        for (var place = lines[i].Block + 1; place < lines.Block(i).End; place++)
            if (lines.Model[place].Tag is Tag.B or Tag.Strong) return false;
        return true;
    }

    // The next heading of the same rank; the author's name may be one of a lower.
    private bool IsNext(int label, int i) =>
        lines.Block(i).Tag.IsHeading() && (lines.Block(i).Tag <= lines.Block(label).Tag || !lines.Block(label).Tag.IsHeading());
}
