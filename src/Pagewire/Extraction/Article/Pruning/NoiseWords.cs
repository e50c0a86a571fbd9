using System.Buffers;
using System.Collections.Frozen;
using Pagewire.Extraction.Article.Headlines;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Lines that stand in articles and say nothing of them, in the words that sites use.</summary>
internal static class NoiseWords
{
    // Folded as TitleText.Fold does. What announces links to other articles:
    private static readonly string[] s_related =
    [
        "read also", "also read", "read more", "read next", "more on this", "more on this story", "more", "see also", "see more", "related", "related articles", "related stories", "related content", "related news", "related posts", "related topics", "related reads", "related reading", "this might be interesting to you", "this might interest you",
        "you may also like", "you may also enjoy", "you might also like", "you might also enjoy", "you may also be interested in", "you might also be interested in", "also", "you may like", "recommended", "recommended for you", "more stories", "more from", "dont miss", "must read", "further reading", "most popular", "most read", "trending", "trending now", "what to read next", "up next", "editors picks", "latest news",
        "lesen sie auch", "lesen sie mehr", "mehr zum thema", "mehr dazu", "auch interessant", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "siehe auch", "weitere artikel", "weiterlesen", "ähnliche artikel", "passend dazu", "lesen sie hier", "zum thema", "verwandte artikel", "schon gelesen", "ähnliche beiträge", "meistgelesen",
        "lire aussi", "à lire aussi", "a lire aussi", "à lire", "voir aussi", "sur le même sujet", "sur le même thème", "pour aller plus loin", "articles liés", "en savoir plus", "à voir aussi",
        "lee también", "lea también", "leer también", "te puede interesar", "le puede interesar", "también te puede interesar", "ver también", "vea también", "noticias relacionadas", "más información", "relacionadas", "no te pierdas", "artículos relacionados", "mira también",
        "leggi anche", "ti potrebbe interessare", "potrebbe interessarti anche", "potrebbe interessarti", "approfondimenti", "articoli correlati", "vedi anche", "leggi tutto",
        "leia também", "leia mais", "veja também", "saiba mais", "veja mais", "notícias relacionadas", "você também pode gostar",
        "czytaj także", "czytaj też", "czytaj również", "zobacz też", "zobacz także", "zobacz również", "przeczytaj także", "przeczytaj też", "polecamy", "powiązane artykuły",
        "lees ook", "lees meer", "bekijk ook", "meer over dit onderwerp", "gerelateerde artikelen", "zie ook",
        "ilgili haberler", "ilginizi çekebilir", "ayrıca okuyun", "bunlar da ilginizi çekebilir", "i̇lgili haberler",
        "читайте также", "читайте ещё", "читайте еще", "читать также", "читать далее", "по теме", "материалы по теме", "смотрите также", "другие новости", "вам может быть интересно", "новости по теме", "рекомендуем", "ещё по теме", "еще по теме", "также по теме", "похожие статьи", "похожие новости",
        "читайте також", "дивіться також", "за темою", "до теми", "вам може бути цікаво", "новини за темою", "матеріали за темою",
        "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد", "مواضيع ذات صلة", "أخبار ذات صلة", "شاهد أيضا", "قد يهمك أيضا",
        "相关阅读", "相关新闻", "延伸阅读", "推荐阅读", "相关文章", "热门文章", "相關新聞", "延伸閱讀", "関連記事", "関連ニュース", "あわせて読みたい", "おすすめ記事", "こちらも読まれています", "관련기사", "관련 기사", "baca juga", "artikel terkait", "läs också", "läs även", "läs mer", "les også", "læs også", "lue myös",
        "table of contents", "contents", "in this article", "on this page", "in this guide", "jump to", "inhaltsverzeichnis", "inhalt", "auf dieser seite", "table des matières", "sommaire", "índice", "tabla de contenidos", "contenido", "en este artículo", "indice", "sommario", "indice dei contenuti", "sumário", "spis treści", "inhoudsopgave", "inhoud", "içindekiler", "содержание", "оглавление", "зміст", "目次", "目录", "文章目录", "innehåll", "innhold", "indhold",
    ];

    // What stands over a table of contents, and for one where a script would write it.
    private static readonly FrozenSet<string> s_contents = new[]
    {
        "table of contents", "in this article", "on this page", "in this guide", "in this post", "jump to", "inhaltsverzeichnis", "auf dieser seite", "in diesem artikel", "table des matières", "sur cette page", "dans cet article", "tabla de contenidos", "en este artículo", "en esta página", "indice dei contenuti", "in questo articolo", "neste artigo", "nesta página",
        "spis treści", "inhoudsopgave", "op deze pagina", "içindekiler", "содержание статьи", "оглавление", "目次", "目录", "文章目录", "innehållsförteckning",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What stands before the names of what a text is filed under.
    private static readonly FrozenSet<string> s_filing = new[]
    {
        "tags", "tag", "tagged", "tagged with", "tagged under", "tagged in", "filed under", "posted in", "categories", "category", "topics", "topic", "schlagwörter", "schlagworte", "schlagwort", "kategorien", "kategorie", "abgelegt unter", "veröffentlicht unter", "veröffentlicht in", "getagged", "getaggt mit", "verschlagwortet mit", "themen", "mots clés", "étiquettes", "catégories", "catégorie", "classé dans", "publié dans", "posté dans", "étiqueté", "pubblicato in", "publicado em", "geplaatst in", "opublikowano w", "otagowano", "опубликовано в", "с метками",
        "etiquetas", "categorías", "categoría", "archivado en", "publicado en", "categorie", "categoria", "categorias", "marcadores", "palavras chave", "tagi", "etykiety", "trefwoorden", "categorieën", "etiketler", "kategoriler", "kategoriat", "теги", "метки", "рубрика", "рубрики", "категории", "категория", "теґи", "теги статті", "мітки", "标签", "標籤", "タグ", "カテゴリー", "태그", "الوسوم",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Who edited, checked and released a text.
    private static readonly FrozenSet<string> s_credits = new[] { "责任编辑", "责编", "编辑", "编审", "审核", "校对", "初审", "复审", "终审", "监制", "責任編輯", "責編", "編輯" }.ToFrozenSet(StringComparer.Ordinal);

    // What stands alone where an advertisement, a button or a counter was:
    private static readonly string[] s_fixtures =
    [
        "advertisement", "advertising", "ad", "ads", "sponsored", "sponsored content", "story continues below advertisement", "article continues below advertisement", "article continues after ad", "article continues below", "story continues below", "continue reading", "continue reading below", "scroll to continue with content", "continue reading the main story", "skip advertisement", "this content is imported from", "loading", "loading ad",
        "anzeige", "werbung", "publicité", "publicidad", "la suite après la publicité", "pubblicità", "publicidade", "continua após a publicidade", "reklama", "advertentie", "reklam", "реклама", "рекламa", "продолжение после рекламы", "إعلان", "广告", "廣告", "広告", "iklan", "annonse", "annons", "annonce", "mainos",
        "show more", "show less", "recommend", "rate this article", "mehr anzeigen", "weniger anzeigen", "voir plus", "voir moins", "ver más", "ver menos", "mostra altro", "mostrar mais", "share", "share it", "share this", "share this article", "share this story", "share this post", "share this page", "share on facebook", "share on twitter", "tweet", "click to tweet", "pin it", "print", "print this page", "email", "email this", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "copy link", "save", "comment", "comments", "leave a comment", "no comments", "follow us", "follow us on", "like this", "like us on facebook", "view comments", "show comments", "add a comment", "post a comment", "subscribe", "sign up", "subscribe to our newsletter", "listen to this article", "listen", "play video", "watch", "close", "back to top", "back", "next", "previous", "view gallery", "enlarge", "enlarge image", "view image", "view photos", "hide caption", "toggle caption", "advertise with us",
        "was this page helpful", "was this page useful", "was this helpful", "is this page useful", "did you find this page helpful", "did you find this page useful", "was this article helpful", "was this article useful", "was the article useful", "did you find this article helpful", "did you find this article useful", "did you find the article helpful", "did you enjoy this article", "did you like this article", "how helpful was this page", "is this page helpful", "war dieser artikel hilfreich", "war dieser beitrag hilfreich", "fanden sie diese seite hilfreich", "cet article vous a t il été utile", "cette information vous a t elle été utile", "te ha resultado útil este artículo", "te ha resultado útil esta página", "questo articolo ti è stato utile", "quanto sono chiare le informazioni su questa pagina", "este artigo foi útil", "esta página foi útil", "esta informação foi útil", "heeft deze informatie u geholpen", "czy ten artykuł był pomocny", "была ли эта информация полезной", "была ли информация полезна", "полезна ли эта информация", "чи була ця інформація корисною", "var den här sidan till hjälp", "hjälpte den här sidan dig", "fant du det du lette etter", "fandt du det du søgte", "oliko tästä sivusta hyötyä", "bu sayfa yararlı oldu mu", "war diese seite hilfreich", "cette page vous a t elle été utile", "avez vous trouvé cette page utile", "le ha resultado útil esta página", "ti è stata utile questa pagina", "was deze pagina nuttig", "czy ta strona była pomocna", "このページは役に立ちましたか", "このページの情報は役に立ちましたか", "このページは見つけやすかったですか",
        "teilen", "artikel teilen", "drucken", "kommentare", "kommentieren", "bild vergrößern", "zurück", "nach oben", "merken", "vorlesen", "artikel vorlesen", "newsletter abonnieren", "partager", "imprimer", "commenter", "commentaires", "haut de page", "retour", "compartir", "imprimir", "comentarios", "volver", "condividi", "stampa", "commenti", "torna su", "compartilhar", "compartilhe", "comentários", "udostępnij", "drukuj", "komentarze", "delen", "reacties", "paylaş", "yazdır", "yorumlar", "поделиться", "поделиться в соцсетях", "распечатать", "печать", "комментарии", "наверх", "версия для печати", "подписаться", "поділитися", "друкувати", "коментарі", "مشاركة", "شارك", "طباعة", "分享", "打印", "评论", "シェア", "ツイート", "印刷", "コメント", "공유하기",
    ];

    private const int LongestFiling = 200;
    private const int LongestName = 40;

    private static readonly SearchValues<char> s_dividers = SearchValues.Create(":：|–-»");
    private static readonly FrozenSet<string> s_relatedLabels = s_related.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_fixedLines = s_fixtures.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<char> s_relatedStarts = s_related.Select(label => label[0]).ToFrozenSet();

    /// <summary>Whether a line announces links to other articles, and says nothing else.</summary>
    /// <param name="line">The line.</param>
    public static bool IsRelatedLabel(ReadOnlySpan<char> line) => line.Length is > 1 and <= 50 && s_relatedLabels.Contains(TitleText.Fold(line.ToString()));

    /// <summary>Whether a line announces a table of contents, and says nothing else.</summary>
    /// <param name="line">The line.</param>
    public static bool IsContentsLabel(ReadOnlySpan<char> line) => line.Length is > 1 and <= 30 && s_relatedStarts.Contains(char.ToLowerInvariant(line[0])) && s_contents.Contains(TitleText.Fold(line.ToString()));

    /// <summary>Whether a line names what a text is filed under: "Tags: harbour, ferries".</summary>
    /// <param name="line">The line.</param>
    public static bool IsFiling(ReadOnlySpan<char> line) => line.Length <= LongestFiling && line.IndexOfAny(':', '：') is > 1 and <= 30 and var end && s_filing.Contains(TitleText.Fold(line[..end].ToString()));

    /// <summary>Whether a text is one of the names that stand before what a text is filed under: "Posted in".</summary>
    /// <param name="text">A few words.</param>
    public static bool NamesFiling(ReadOnlySpan<char> text) => text.Length <= LongestName && s_filing.Contains(TitleText.Fold(text.ToString()));

    /// <summary>Whether a line under a text names who edited and checked it: "（责任编辑：李四）".</summary>
    /// <param name="line">The line.</param>
    public static bool IsCredit(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > LongestName || line.IndexOfAny(':', '：') is not (> 1 and <= 8 and var end)) return false;
        return s_credits.Contains(line[..end].Trim("（(【[［ 　").ToString());
    }

    /// <summary>Whether a line is what stands where an advertisement or a button was.</summary>
    /// <param name="line">The line.</param>
    public static bool IsFixture(ReadOnlySpan<char> line) => line.Length is > 1 and <= 50 && s_fixedLines.Contains(TitleText.Fold(line.ToString()));

    /// <summary>Whether a line begins by announcing another article and names it: "Read also: New president elected".</summary>
    /// <param name="line">The line.</param>
    public static bool BeginsRelated(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !s_relatedStarts.Contains(char.ToLowerInvariant(line[0]))) return false;
        var end = line[..Math.Min(line.Length, 60)].IndexOfAny(s_dividers);
        return end > 1 && IsRelatedLabel(line[..end]);
    }
}
