using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>The words by which headings say what a side list holds.</summary>
internal static class HeadingWords
{
    // "Popular garden opened" tells of something.
    private const double PartOfHeading = 0.45;

    private static readonly string[] s_beside =
    [
        "most read", "popular", "trending", "most viewed", "most shared", "most commented", "top stories", "top posts", "top 10", "recommended", "editor's pick", "editors' pick", "sponsored", "you may also like", "you might also like", "more from", "related", "see also", "read also", "read more", "recent comments", "latest comments", "don't miss", "must read",
        "популярн", "самое читаемое", "читаемые", "обсуждаемое", "рекоменд", "читайте также", "похожие", "комментарии", "по теме", "схожие", "выбор редакции", "читайте також",
        "meistgelesen", "beliebt", "meistkommentiert", "empfehlung", "empfohlen", "auch interessant", "das könnte sie", "das könnte dich", "das könnte euch", "ähnliche", "verwandte", "mehr zum thema", "kommentare", "lesen sie auch", "anzeige",
        "plus lus", "lire aussi", "articles similaires", "recommandé", "sur le même", "commentaires", "vous aimerez", "vous devriez", "vous pourriez aimer", "pourrait vous intéresser", "pourraient vous intéresser", "cela peut vous intéresser",
        "más leíd", "más vist", "lo más", "relacionad", "te puede interesar", "recomendad", "también te", "también le", "le puede interesar", "quizás te", "podría interesar", "comentarios", "lee también",
        "più lett", "popolari", "più vist", "leggi anche", "correlat", "potrebbe interessar", "consigliat", "commenti",
        "mais lid", "mais vist", "leia também", "veja também", "também pode gostar", "comentários", "najczęściej czytane", "najpopularniejsze", "czytaj także", "zobacz także", "powiązane", "podobne", "polecane", "komentarze",
        "meest gelezen", "populair", "lees ook", "gerelateerd", "aanbevolen", "reacties", "en çok okunan", "popüler", "ilgili", "benzer", "yorumlar", "önerilen", "çok okunanlar",
        "الاكثر قراءة", "الأكثر", "ذات صلة", "اقرأ أيضا", "مواضيع متعلقة", "人気", "ランキング", "おすすめ", "関連", "热门", "排行", "推荐", "相关", "熱門", "推薦", "相關", "인기", "추천", "관련", "mest läst", "mest lest", "mest populære", "nejčtenější", "terpopuler", "populer", "terkait", "baca juga", "berita lain",
        "relaterad", "relaterat", "läs också", "läs även", "relatert", "les også", "relateret", "læs også", "lue myös", "aiheeseen liitty", "kapcsolódó", "související", "súvisiac", "citește și", "articole similare", "povezan", "pročitajte", "свързани", "σχετικά", "liên quan", "tin đã đưa", "cùng chuyên mục", "tin khác", "ที่เกี่ยวข้อง",
    ];

    // What pages show beside their news, and what an index may be of.
    private static readonly string[] s_popular = [.. s_beside, "partner", "advert", "video", "podcast", "jobs", "jobangebote", "stellenangebote", "newsletter", "shop", "photos", "galler", "партнер", "anzeige"];

    private static readonly string[] s_latest =
    [
        "latest", "recent", "news", "press", "newest", "current", "updates", "announcements", "what's new", "whats new", "headlines", "events", "releases", "blog posts", "новост", "последн", "свеж", "событи", "пресс", "анонс", "новини", "останні",
        "aktuelles", "aktuelle artikel", "neueste", "nachrichten", "meldungen", "neuigkeiten", "termine", "actualité", "actus", "dernier", "dernière", "récent", "communiqué", "noticias", "últim", "reciente", "actualidad", "comunicados", "notizie", "ultim", "comunicati", "notícias", "aktualności", "najnowsze", "ostatnie", "nieuws", "laatste", "haber", "son ", "duyuru", "güncel",
        "أخبار", "آخر", "الأخبار", "أحدث", "新闻", "最新", "动态", "公告", "通知", "新聞", "お知らせ", "新着", "ニュース", "最近", "뉴스", "공지", "최신", "소식", "nyheter", "senaste", "siste", "seneste", "uutiset", "novinky", "aktualit", "hírek", "știri", "vijesti", "вести", "νέα", "berita", "terbaru", "tin tức",
    ];

    // What is ahead on any day, and over what is past on none.
    private static readonly string[] s_ahead =
    [
        "upcoming", "coming up", "next ", "nächste", "kommende", "demnächst", "vorschau", "à venir", "prochain", "próxim", "pròxim", "prossim", "aankomende", "kommande", "nadchodzące", "najbliższe", "připravované", "közelgő", "prihajajoč", "nadolazeć", "yaklaşan",
        "προσεχ", "предстоящ", "ближайш", "анонс", "найближч", "предстојећ", "القادمة", "予定", "活动预告", "近期活动",
    ];

    // May be called so whenever they are.
    private static readonly string[] s_events =
    [
        "events", "what's on", "what’s on", "calendar", "agenda", "diary", "termine", "veranstaltung", "kalender", "événement", "évènement", "évenement", "evento", "eventi", "appuntamenti",
        "evenementen", "arrangement", "evenemang", "tapahtum", "wydarzenia", "kalendarz", "kalendář", "podujatia", "események", "evenimente", "dogodki", "događ", "etkinlik", "takvim",
        "εκδηλώσεις", "мероприят", "афиша", "календарь", "афіша", "فعاليات", "イベント", "行事", "活動", "행사", "일정", "sự kiện", "acara", "kegiatan",
    ];

    private static readonly string[] s_coming = [.. s_ahead, .. s_events];

    private static readonly PhraseSearch s_anyAhead = new(s_ahead);
    private static readonly PhraseSearch s_anyComing = new(s_coming);
    private static readonly PhraseSearch s_anyBeside = new(s_beside);
    private static readonly PhraseSearch s_anyPopular = new(s_popular);
    private static readonly PhraseSearch s_anyLatest = new(s_latest);

    /// <summary>Whether a heading announces what others read, or what is like the article.</summary>
    /// <param name="heading">A heading.</param>
    /// <param name="page">The heading of the whole page, an index: what it names itself is no side list ("Podcasts", "The most read of the week"). Null where it has none.</param>
    public static bool IsPopular(string heading, string? page = null) => Holds(heading, s_popular, s_anyPopular, page);

    /// <summary>Whether a heading announces other stories and comments, and no kind of them: a part of a site may be called "Video" or "Jobs".</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsOfOthers(string heading) => s_anyBeside.IsIn(heading) && Array.Exists(s_beside, word => word.Length >= heading.Length * PartOfHeading && BeginsAWord(heading, word));

    /// <summary>Whether a heading announces the site's latest news.</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsLatest(string heading) => Holds(heading, s_latest, s_anyLatest);

    /// <summary>Whether a heading announces what is to come.</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsOfComing(string heading) => Holds(heading, s_coming, s_anyComing);

    /// <summary>Whether a heading announces what is to come and names nothing that may be past.</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsOfAhead(string heading) => Holds(heading, s_ahead, s_anyAhead);

    // Most headings hold none of the words: all are looked for at once before each is.
    private static bool Holds(string heading, string[] words, PhraseSearch any, string? but = null)
    {
        if (!any.IsIn(heading)) return false;
        foreach (var word in words)
            if (BeginsAWord(heading, word) && but?.Contains(word, StringComparison.OrdinalIgnoreCase) != true) return true;
        return false;
    }

    private static bool BeginsAWord(string heading, string word)
    {
        for (var at = heading.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = heading.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at == 0 || !char.IsLetter(heading[at - 1]) || heading[at] > '\u2E00') return true;
        return false;
    }
}
