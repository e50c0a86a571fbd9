using System.Buffers;

namespace Pagewire.Extraction.Wording;

/// <summary>The words by which pages of all languages lead on: never a title.</summary>
internal static class Phrases
{
    private const int LongestPhrase = 40;

    private static readonly SearchValues<char> s_marks = SearchValues.Create(" .…!¡:»«›‹>→←<[](){}|+-–—*•·▸►▶»\t\u00A0\u2192\u203A");

    private static readonly PhraseSet s_more = new([.. BuyingWords.All,
        "more", "read more", "more info", "more information", "learn more", "find out more", "see more", "view more", "show more", "load more", "continue", "continue reading",
        "full story", "full article", "full text", "read", "read article", "read the article", "read full article", "read full story", "read on", "read now", "read the full story", "details", "view", "view details", "meeting details", "event details", "not available", "open", "click here", "here", "link", "permalink", "permanent link", "go",
        "all messages", "all news", "all events", "all articles", "all posts", "all stories", "all press releases", "view all", "see all", "show all", "more news", "more articles", "more stories", "more posts", "older posts", "newer posts", "older news", "newer news", "older", "newer", "next", "previous", "prev", "next page", "previous page", "older entries", "back", "top", "back to top", "home",
        "download", "pdf", "print", "share", "tweet", "comment", "comments", "no comments", "leave a comment", "leave a reply", "leave comment", "add comment", "add new comment", "post a comment", "reply", "rss", "subscribe", "discuss", "edit", "hide", "save", "email", "login", "log in", "sign in", "register", "view post", "watch", "watch video", "listen", "learn more about",
        "все сообщения", "все новости", "все материалы", "все события", "читать далее", "далее", "подробнее", "читать", "читать дальше", "читать полностью", "читать подробнее", "читать статью", "ещё", "еще", "показать ещё", "показать еще", "узнать больше", "назад", "вперед", "вперёд", "следующая", "предыдущая", "комментарии", "нет комментариев", "комментировать", "оставить комментарий", "печать", "версия для печати", "на главную", "архив", "читать комментарии", "скачать",
        "детальніше", "докладніше", "читати далі", "усі новини", "всі новини", "далі", "наступна", "попередня", "наступна сторінка", "попередня сторінка", "следующая страница", "предыдущая страница", "página siguiente", "página anterior", "próxima página", "page suivante", "page précédente", "następna strona", "poprzednia strona", "pagina successiva", "sonraki", "önceki", "sonraki sayfa", "vorherige seite", "volgende pagina",
        "mehr", "mehr lesen", "weiterlesen", "weiter lesen", "weiter", "mehr erfahren", "lesen", "zum artikel", "mehr dazu", "alle meldungen", "alle nachrichten", "alle news", "alle beiträge", "zurück", "nächste seite", "ältere beiträge", "artikel lesen", "details anzeigen", "mehr informationen", "zur meldung", "jetzt lesen", "keine kommentare", "schreibe einen kommentar", "drucken", "herunterladen",
        "lire la suite", "lire plus", "en savoir plus", "suite", "voir plus", "plus d'infos", "plus", "lire l'article", "lire", "toutes les actualités", "toutes les actus", "voir tout", "tous les articles", "suivant", "précédent", "retour", "aucun commentaire", "laisser un commentaire", "télécharger", "imprimer",
        "leer más", "leer mas", "seguir leyendo", "ver más", "ver mas", "más", "más información", "ver todas", "ver todos", "todas las noticias", "leer", "siguiente", "anterior", "leer completo", "continuar leyendo", "ver noticia", "descargar", "volver", "sin comentarios", "deja un comentario",
        "leggi tutto", "leggi", "leggi di più", "continua", "continua a leggere", "tutte le notizie", "vedi tutto", "vedi tutti", "altro", "approfondisci", "scopri di più", "di più", "successivo", "precedente", "dettagli", "leggi l'articolo", "leggi ancora", "nessun commento", "lascia un commento", "commenti",
        "leia mais", "ler mais", "saiba mais", "continue lendo", "ver mais", "todas as notícias", "continuar a ler", "mais", "leia", "próximo", "mais notícias",
        "czytaj więcej", "dowiedz się więcej", "więcej", "czytaj dalej", "zobacz więcej", "zobacz wszystkie", "wszystkie aktualności", "czytaj", "dalej", "następna", "poprzednia", "przeczytaj", "szczegóły",
        "lees meer", "lees verder", "meer", "meer lezen", "meer nieuws", "alle berichten", "meer informatie", "volgende", "vorige", "verder lezen", "bekijk", "alle nieuws",
        "devamı", "devamını oku", "daha fazla", "tümü", "tüm haberler", "detay", "detaylar", "haberin devamı", "devam", "oku", "ayrıntılar",
        "les mer", "mer", "läs mer", "läs vidare", "læs mere", "lue lisää", "meira", "les videre", "se alle", "visa alla", "vis mer", "læs artiklen",
        "více", "číst dále", "číst více", "celý článek", "viac", "čítať viac", "čítať ďalej", "další", "předchozí", "více informací", "číst celé", "zobrazit více",
        "tovább", "bővebben", "részletek", "citește mai mult", "mai mult", "citeste mai mult", "detalii", "više", "opširnije", "pročitaj više", "detaljnije", "прочитај више", "опширније", "още", "виж още", "прочети още", "διαβάστε περισσότερα", "περισσότερα",
        "selengkapnya", "baca selengkapnya", "baca juga", "lanjutkan membaca", "baca", "lebih lanjut", "xem thêm", "đọc tiếp", "chi tiết",
        "المزيد", "اقرأ المزيد", "اقرأ أكثر", "التفاصيل", "عرض الكل", "قراءة المزيد", "التالي", "السابق", "تابع القراءة", "ادامه مطلب", "بیشتر", "קרא עוד", "עוד", "המשך", "לכתבה המלאה",
        "更多", "更多>>", "查看更多", "阅读全文", "閱讀全文", "详细", "詳細", "查看详情", "全文", "下一页", "上一页", "下一頁", "上一頁", "了解更多", "阅读更多", "閱讀更多", "首页", "尾页", "末页",
        "here", "click", "hier", "hier klicken", "klicken sie hier", "klick hier", "ici", "cliquez ici", "cliquer ici", "aquí", "haga clic aquí", "haz clic aquí", "clic aquí", "pulse aquí", "qui", "clicca qui", "cliccare qui", "aqui", "clique aqui", "tutaj", "kliknij tutaj", "klik hier", "klikk her", "klik her", "klicka här", "här", "tıklayın", "tıklayınız", "здесь", "нажмите здесь", "тут", "натисніть тут", "zde", "klikněte zde", "itt", "kattintson ide", "aici", "click aici", "ovdje", "kliknite ovdje", "di sini", "klik di sini", "tại đây", "こちら",
        "続きを読む", "もっと見る", "一覧", "一覧へ", "一覧を見る", "詳しくはこちら", "詳細を見る", "記事を読む", "次へ", "前へ", "もっと読む", "더보기", "자세히 보기", "전체보기", "더 보기", "다음", "이전", "목록"]);

    // By their first letters, of which some share a place.
    private static readonly string[]?[] s_openings = ByFirst(
        "read more", "continue reading", "learn more about", "read the rest", "more about", "leave a comment", "weiterlesen", "lire la suite", "leer más", "leggi tutto", "читать далее", "подробнее о", "lees meer", "czytaj więcej", "mehr lesen", "mehr zu", "comments off", "permalink to", "view all", "see all", "share on", "permanent link to", "baca selengkapnya", "find out more", "click here", "læs mere", "læs artiklen", "læs her", "læs også", "les mer", "les også", "läs mer", "läs också", "lue lisää", "lees ook", "lees hier", "lesen sie mehr", "hier lesen", "lire l'article", "lire ici", "leer aquí", "leggi qui", "leia aqui", "číst více", "čítať viac", "читайте здесь", "читати далі");

    /// <summary>Whether a text only leads on: "read more", "all news", "»", "PDF, 120 KB", in any language that the list knows.</summary>
    /// <param name="text">One line.</param>
    public static bool LeadsOn(ReadOnlySpan<char> text)
    {
        var bare = Bare(text);
        if (bare.IsEmpty) return true;
        if (bare.Length <= LongestPhrase && s_more.Contains(bare)) return true;
        foreach (var opening in s_openings[UpperCase.Of(bare[0]) % s_openings.Length] ?? [])
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (bare.Length == opening.Length || !char.IsLetter(bare[opening.Length]))) return true;
        return FileWords.IsOnly(bare) || IsCommentCount(bare);
    }

    /// <summary>Whether a text is one of the phrases, whole.</summary>
    /// <param name="text">Some words.</param>
    public static bool IsListed(ReadOnlySpan<char> text)
    {
        var bare = Bare(text);
        return bare.IsEmpty || (bare.Length <= LongestPhrase && s_more.Contains(bare));
    }

    /// <summary>Whether it is a number of comments or views: "3 comments", "Комментарии (0)", "Comments: 12".</summary>
    /// <param name="text">One line without marks round it.</param>
    private static bool IsCommentCount(ReadOnlySpan<char> text)
    {
        if (text.Length > 40 || !text.ContainsAnyInRange('0', '9') || IsOfThreeNumbers(text)) return false;
        Span<char> letters = stackalloc char[text.Length];
        var n = 0;
        foreach (var c in text)
            if (char.IsLetter(c) || (c == ' ' && n > 0 && letters[n - 1] != ' ')) letters[n++] = c;
        var word = letters[..n].Trim();
        return word.Length > 0 && s_counted.Contains(word);
    }

    // "12-20-19 Minutes" are those of a meeting.
    private static bool IsOfThreeNumbers(ReadOnlySpan<char> text)
    {
        var between = 0;
        for (var i = 1; i + 1 < text.Length; i++)
            if (text[i] is '-' or '/' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) between++;
        return between == 2;
    }

    private static readonly PhraseSet s_counted = new(
        "comment", "comments", "reply", "replies", "responses", "response", "views", "view", "min", "mins", "minutes", "minute", "min read", "minute read", "minutes read", "mins read", "мин", "минут", "минуты", "min de lecture", "min lesezeit", "minuten", "min de lectura", "min di lettura", "shares", "likes", "points", "point", "votes", "reads",
        "комментарий", "комментарии", "комментария", "комментариев", "просмотров", "просмотра", "просмотр", "просмотры", "читать комментарии", "ответов",
        "kommentar", "kommentare", "kommentarer", "commentaire", "commentaires", "comentario", "comentarios", "comentário", "comentários", "commenti", "commento", "komentarzy", "komentarze", "komentarz", "komentář", "komentáře", "komentářů", "komentar", "reacties", "reactie", "yorum", "комментов", "コメント", "评论", "条评论", "評論", "次阅读", "浏览", "조회");

    /// <summary>Text without the arrows, dots and brackets round it.</summary>
    /// <param name="text">One line.</param>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsMark(text[start])) start++;
        while (end > start && IsMark(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsMark(char c) => !char.IsAsciiLetterOrDigit(c) && s_marks.Contains(c);

    private static string[]?[] ByFirst(params string[] openings)
    {
        var table = new string[]?[64];
        foreach (var same in openings.GroupBy(opening => UpperCase.Of(opening[0]) % table.Length)) table[same.Key] = [.. same];
        return table;
    }
}
