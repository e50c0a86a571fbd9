using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Wording;

/// <summary>The words of headings that work a list or count it, or are a site's own counters and doors, and so name no category: "Filter by year", "2 events, 24", "Showing 1–10 of 57 results".</summary>
internal static partial class CategoryWords
{
    private const int LongestControl = 80;

    private static readonly PhraseSet s_notices = new(
        "new", "important", "urgent", "breaking", "hot", "featured", "pinned", "sticky", "current", "updated", "highlight", "highlights", "story highlights", "key points", "must read", "subscribers only", "subscriber only", "for subscribers", "members only", "premium", "exclusive", "nur für abonnenten", "abonnés", "réservé aux abonnés", "solo suscriptores", "exclusivo para suscriptores", "solo abbonati", "exclusivo para assinantes", "tylko dla prenumeratorów", "alleen voor abonnees", "neu", "wichtig", "dringend", "eilmeldung", "angeheftet", "aktualisiert", "nouveau", "nouveauté", "urgence", "à la une", "mis à jour", "nuevo", "nueva", "importante", "urgente", "destacado", "destacada", "actualizado",
        "nuovo", "in evidenza", "aggiornato", "novo", "nova", "destaque", "em destaque", "atualizado", "nowe", "nowość", "ważne", "pilne", "nieuw", "belangrijk", "dringend nieuws", "uitgelicht", "bijgewerkt", "nytt", "viktigt", "viktig", "vigtigt", "vigtig", "nyt", "ny", "uutta", "tärkeää", "nové", "důležité", "dôležité", "fontos", "új", "nou", "pomembno", "važno",
        "новое", "новинка", "важно", "важное", "срочно", "закреплено", "нове", "важливо", "терміново", "ново", "yeni", "önemli", "acil", "νέο", "σημαντικό", "επείγον", "جديد", "هام", "مهم", "عاجل", "חדש", "חשוב", "mới", "baru", "penting", "新", "新着", "重要", "緊急", "至急", "置顶", "置頂", "最新", "새글", "중요", "긴급");

    // What stands before the topics of an entry, opens a menu of buttons, counts who likes it, or chooses every topic.
    private static readonly PhraseSet s_frames = new(
        "tags", "tag", "categories", "category", "likes", "like", "share", "share this", "all", "schlagwörter", "kategorien", "kategorie", "teilen", "gefällt mir", "alle", "étiquettes", "catégories", "catégorie", "partager", "j'aime", "j’aime", "tous", "tout", "toutes", "etiquetas", "categorías", "categoría", "compartir", "me gusta", "todos", "todas", "todo",
        "categorie", "condividi", "mi piace", "tutti", "tutte", "categorias", "categoria", "marcadores", "compartilhar", "compartilhe", "curtir", "curtidas", "tagi", "kategorie", "udostępnij", "wszystkie", "trefwoorden", "categorieën", "delen", "etiketler", "kategoriler", "paylaş", "beğeni", "tümü", "dela", "gilla", "alla", "jaa", "kaikki", "sdílet", "vše", "kategória",
        "теги", "метки", "рубрики", "категории", "категория", "поделиться", "нравится", "все", "мітки", "категорії", "поділитися", "всі", "усі", "标签", "標籤", "分类", "分類", "分享", "全部", "タグ", "カテゴリー", "シェア", "すべて", "태그", "카테고리", "공유", "전체", "الوسوم", "التصنيفات", "مشاركة", "الكل", "bagikan", "semua");

    /// <summary>Whether a label says nothing of an entry and belongs to what stands round its topics: "Tags", "Share", "Likes", "All".</summary>
    /// <param name="name">A label.</param>
    public static bool IsOfFrame(string name) => s_frames.Contains(name.AsSpan().Trim("!.: :"));

    /// <summary>Whether a heading says how its list is searched, sorted or counted, who visits the site or where one signs in.</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsOfControl(string heading) => heading.Length <= LongestControl && (IsOfAuthor(heading) || Controls.IsMatch(heading) || Counts.IsMatch(heading) || Visits.IsMatch(heading));

    /// <summary>Whether a label says how new or how weighty an entry is, and not what it is about: "New", "Wichtig".</summary>
    /// <param name="name">A label.</param>
    public static bool IsOfNotice(string name) => s_notices.Contains(name.AsSpan().Trim("!.:"));

    /// <summary>Whether a heading says whose entries a page lists: "Author: Eve Cooper".</summary>
    /// <param name="heading">A heading.</param>
    public static bool IsOfAuthor(string heading) => heading.Length <= LongestControl && Author.IsMatch(heading);

    /// <summary>The name behind the word for a category, a tag or an archive: "Category: Harbour".</summary>
    /// <param name="heading">A heading.</param>
    public static string WithoutPrefix(string heading) =>
        ArchiveOf.Match(heading) is { Success: true } archive ? archive.Groups["name"].Value
        : Prefix.Match(heading) is { Success: true } prefix && prefix.Length < heading.Length ? heading[prefix.Length..] : heading;

    /// <summary>The name without the signs that a page sets before headings: "▼ Planning board", "■お知らせ".</summary>
    /// <param name="heading">A heading.</param>
    public static string WithoutSigns(string heading) => heading.Length > 0 && !char.IsLetterOrDigit(heading[0]) ? heading.TrimStart([.. " \u00A0▼►▶▷▾▸▲◄•▪■□◆◇●○◎★☆※»›→➤"]) : heading;

    /// <summary>The name without the colon or the number of entries at its end: "Notices (7)".</summary>
    /// <param name="heading">A heading.</param>
    public static string WithoutCount(string heading) => heading is [.., var last] && !char.IsLetterOrDigit(last) && CountAtEnd.Match(heading) is { Success: true, Index: > 0 } count ? heading[..count.Index] : heading;

    [GeneratedRegex(
        @"^archives? for \w+,? \d{4}$|^(filter|sort|order|refine|narrow|search)( \w+){0,2} by\b|^(filter|sort|refine|search) (and|&) (filter|sort|refine|search)\W*$|^(search|search results?( for\b.*)?|filters?|tagged as|posted in|(primary|secondary) tabs|you are here|asset publisher|posts archive|publicador de con(tenidos|tidos|teúdos?|tinguts)|web content display|visor de contenido web)\W*$|^(haupt-?reiter|(primäre|sekundäre) reiter|onglets (principaux|secondaires)|(solapas|pestañas) (principales|secundarias)|abas (primárias|secundárias)|schede (primarie|secondarie)|primaire tabs|primære faner|primära flikar|główne zakładki|zakładki podstawowe|главные вкладки|головні вкладки|suchergebnis(se)?|filter(n)? nach|sortier\w+ nach|résultats de (la )?recherche|trier par|filtrer par|resultados de (la )?búsqueda|filtrar por|ordenar por|publicado en|risultati della ricerca|filtra per|ordina per|wyniki wyszukiwania|sortuj|filtruj|zoekresultaten|результаты поиска)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Controls { get; }

    [GeneratedRegex(
        @"^(showing|displaying|viewing)\b.*\d|^\w+ \d+\s?[-–]\s?\d+ (of|von|sur|de|di|van|z|из) \d+|^\d[\d.,]* (results?|events?|items?|articles?|posts?|entries|records?|év[éè]nements?|résultats?|ergebnisse?|treffer|veranstaltung(en)?|termine?|beiträge|resultados?|eventos?|artículos?|risultati|eventi|evento|wydarze\w+|wynik\w*|resultaten|evenementen|результат\w*|событи\w)( found| gefunden)?(,? \d+)?$|^\d[\d.,]* (results?|treffer|ergebnisse?|résultats?|resultados?|risultati|wynik\w*|resultaten|результат\w*) (in|for|für|zu|sur|pour|de|para|en|per|dla|w|voor|по|в)\b|^(page|seite|página|pagina|strona|strana|stránka|страница|сторінка|sayfa|side|sida|sivu|oldal|trang|halaman) \d+$|^第\s?\d+\s?[页頁]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Counts { get; }

    // As blogs' themes write over the posts of a category, a tag or a month; what is left of a month's is a date.
    [GeneratedRegex(
        @"^((category|tag|monthly|daily|yearly) archives?|(category|tag|topic|month|year|categor[ií]a|catégorie|kategorie(-archiv)?|schlagwort(-archiv)?|thema|monat|jahr|année|año|anno|ano|jaar|år|yıl|год|рік|kategori[aáje]?|kategorija|categorie|étiquette|etiqueta|mois|mese?|archives? de la catégorie|archivo de la categoría|archivio (della )?categoria|arquivo da categoria|rubrika|рубрика|архив рубрики|метка|месяц|категори[яјї]а?|позначка|κατηγορία|カテゴリー?|タグ|分类|分類|标签|標籤|카테고리|태그|التصنيف|تصنيف|الوسم|קטגוריה|תגית|دسته|หมวดหมู่|chuyên mục|danh mục))\s?[:：]\s*|^archives? for category\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^(author|autore?|auteur|автор|المؤلف|作者)( archives?)?(\s?[:：]| for\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Author { get; }

    [GeneratedRegex(@"^(archives? for the |posts tagged )[‘'“""](?<name>[^’'”""]+)[’'”""]( (category|tag))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ArchiveOf { get; }

    [GeneratedRegex(
        @"^(who['’]?s online|(users|guests|visitors) online|online (users|visitors)|visitors?( counter| statistics)?|hit counter|besucherzähler|compteur de visites|contador de visitas|contatore visite|licznik odwiedzin|счётчик посещений|счетчик посещений|сейчас на сайте|кто онлайн|đang (truy cập|trực tuyến)|(lượt|thống kê|số lượt) truy cập|statistik pengunjung|ziyaretçi sayısı|访问统计|log ?in|sign ?in|(member|user) login|einloggen|se connecter|iniciar sesi[oó]n|iniciar sess[aã]o|accedi|zaloguj( się)?|logowanie|inloggen|logga in|logg inn|log ind|přihlášení|вход на сайт|войти|авторизация|увійти|giriş yap|đăng nhập|登录|登錄|ログイン|로그인|تسجيل الدخول)[\s:.…]*\d*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Visits { get; }

    [GeneratedRegex(@"\s*([(\[（]\d{1,6}[)\]）]\s*)?[:：]?\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CountAtEnd { get; }
}
