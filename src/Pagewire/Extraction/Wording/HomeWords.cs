namespace Pagewire.Extraction.Wording;

/// <summary>What sites call their front page, where a way to one of their pages begins.</summary>
internal static class HomeWords
{
    private static readonly PhraseSet s_words = new(
        "home", "home page", "homepage", "front page", "start", "startseite", "hauptseite", "accueil", "page d'accueil", "page d’accueil", "inicio", "início", "página inicial", "portada", "inici", "hasiera", "pagina principale", "strona główna", "startpagina", "voorpagina", "hem", "startsida", "hjem", "forside", "forsiden", "etusivu",
        "úvod", "domů", "úvodní stránka", "domov", "kezdőlap", "főoldal", "acasă", "prima pagină", "naslovnica", "početna", "naslovna", "sākums", "pradžia", "avaleht", "kryefaqja", "ana sayfa", "anasayfa", "beranda", "trang chủ", "αρχική", "αρχική σελίδα",
        "главная", "на главную", "головна", "начало", "почетна", "галоўная", "الرئيسية", "الصفحة الرئيسية", "خانه", "בית", "דף הבית", "ראשי", "首页", "首頁", "主页", "ホーム", "トップ", "トップページ", "홈",
        "frontpage", "page d accueil", "página principal", "pagina iniziale", "förstasidan", "главная страница");

    /// <summary>Whether a text is such a name and nothing else.</summary>
    /// <param name="text">A text.</param>
    public static bool Contain(ReadOnlySpan<char> text) => s_words.Contains(text);
}
