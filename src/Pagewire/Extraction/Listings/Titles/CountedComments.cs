using System.Buffers;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Takes the number of comments off the end of a title: "The quay is open again - 15 comments".</summary>
internal static class CountedComments
{
    private const int Longest = 30;

    private static readonly PhraseSet s_one = new("comment", "kommentar", "commentaire", "comentario", "comentário", "commento", "komentarz", "komentář", "комментарий", "yorum", "reactie");

    private static readonly SearchValues<char> s_separators = SearchValues.Create("-–—|([•·");

    /// <summary>The title without it.</summary>
    /// <param name="title">A title.</param>
    public static string TakenOff(string title)
    {
        var cut = title.AsSpan().LastIndexOfAny(s_separators);
        if (cut < 3 || title.Length - cut > Longest) return title;
        var tail = title.AsSpan(cut + 1).Trim(" )]");
        return Digits.Any(tail) && (CommentWords.Announce(tail) || s_one.Contains(tail.Trim("0123456789 :"))) && Letters.Any(title.AsSpan(0, cut)) ? title[..cut].TrimEnd() : title;
    }
}
