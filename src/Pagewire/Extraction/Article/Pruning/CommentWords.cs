using System.Collections.Frozen;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows the lines that stand over readers' comments.</summary>
internal static class CommentWords
{
    private const int Longest = 70;

    // Folded as TitleText.Fold does, without the number of comments.
    private static readonly FrozenSet<string> s_labels = new[]
    {
        "comments", "your comments", "readers comments", "reader comments", "user comments", "all comments", "latest comments", "comments so far", "leave a comment", "leave a reply", "leave comment", "post a comment", "post your comment", "post comment",
        "add a comment", "add your comment", "add comment", "write a comment", "make a comment", "have your say", "your say", "join the discussion", "join the conversation", "view comments", "talk back", "talkback",
        "kommentare", "kommentar schreiben", "ihr kommentar", "leserkommentare", "lesermeinungen", "kommentar verfassen", "schreiben sie einen kommentar", "schreibe einen kommentar", "diskutieren sie mit",
        "commentaires", "vos commentaires", "vos réactions", "réactions", "laisser un commentaire", "poster un commentaire", "ajouter un commentaire", "comentarios", "deja un comentario", "deja tu comentario", "escribe un comentario", "tu comentario",
        "comentários", "deixe um comentário", "deixe seu comentário", "deixe o seu comentário", "commenti", "lascia un commento", "i commenti", "komentarze", "dodaj komentarz", "komentáře", "komentári", "komentari", "ostavi komentar", "comentarii", "lasă un comentariu",
        "комментарии", "комментариев", "комментария", "добавить комментарий", "оставить комментарий", "ваш комментарий", "коментарі", "коментари", "додати коментар", "yorumlar", "yorum yaz", "yorum yap", "reacties", "geef een reactie", "plaats een reactie", "kommentarer", "skriv en kommentar", "kommentit",
        "trackback", "trackbacks", "trackback url", "トラックバック", "トラックバックurl", "コメントしてください", "コメントを投稿", "コメントを書く", "评论", "网友评论", "发表评论", "我要评论", "最新评论", "用户评论", "網友評論", "發表評論", "网友留言", "コメント", "コメントを残す", "コメントする", "コメント一覧", "댓글", "댓글쓰기", "التعليقات", "تعليقات", "اترك تعليقا", "أضف تعليقا", "نظرات", "ความคิดเห็น", "bình luận", "komentar pembaca",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseSearch s_stems = new(
        "comment", "trackback", "トラックバック", "your say", "a reply", "join the", "talkback", "responses to", "kommentar", "komment", "lesermeinung", "diskut", "réaction", "coment", "comentá", "komentá", "komentář", "komentar", "комментар", "коментар", "yorum", "reactie", "评论", "評論", "留言", "コメント", "댓글", "تعليق", "نظرات", "ความคิดเห็น", "bình luận");

    private static readonly string[] s_beginnings = ["comments are", "comments have", "comments on", "comments for", "comments to", "comments about", "comments read", "responses to", "leave a reply", "leave a comment", "post a comment", "add a comment", "add your comment", "have your say", "do you have comments", "thoughts on"];

    /// <summary>Whether a line says that comments follow, and nothing else: "Your comments", "12 comments", "Comments are closed".</summary>
    /// <param name="line">The line.</param>
    public static bool Announce(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || !s_stems.IsIn(line)) return false;
        var folded = WithoutNumber(TitleText.Fold(line.ToString()));
        return s_labels.Contains(folded) || Array.Exists(s_beginnings, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static string WithoutNumber(string folded) => folded.AsSpan().ContainsAnyInRange('0', '9') ? string.Concat(folded.Where(c => c is < '0' or > '9')).Trim() : folded;
}
