using Pagewire.Extraction.Article.Headlines;

namespace Pagewire.Extraction.StandIns;

/// <summary>What a site sends in the place of a page.</summary>
internal enum StandInKind
{
    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>Nobody may see it.</summary>
    Refused,

    /// <summary>The server, or what stands before it, failed.</summary>
    Failed,

    /// <summary>A check that the visitor is no program.</summary>
    Challenge,

    /// <summary>A form for those who have an account.</summary>
    SignIn,

    /// <summary>A question whether cookies may be set.</summary>
    Consent,

    /// <summary>The site is being worked on.</summary>
    Maintenance,

    /// <summary>A search that found nothing.</summary>
    Search,
}

/// <summary>The headlines of such pages, in many languages.</summary>
internal static class StandInWords
{
    private const int Longest = 100;
    private const int LengthOfStatus = 3;

    // What stands before or behind such a headline and says nothing more; "404" does.
    private static readonly HashSet<string> s_fillers = new(StringComparer.Ordinal)
    {
        "error", "http", "https", "status", "code", "oops", "ooops", "whoops", "sorry", "fehler", "fehlercode", "erreur", "errore", "erro", "ошибка", "помилка", "грешка", "błąd", "fout", "hata", "chyba", "hiba", "eroare", "fel", "feil", "fejl", "virhe", "greška", "خطا", "خطأ", "错误", "錯誤", "エラー",
    };

    private static readonly Dictionary<string, StandInKind> s_kinds = Kinds(
        (StandInKind.NotFound, """
            not found; page not found; page cannot be found; page cant be found; page could not be found; page couldnt be found; page does not exist; page doesnt exist; page no longer exists; file not found; file or directory not found; the page cannot be found; the page could not be found; the page you requested could not be found; the page you requested cannot be found; the page you are looking for cannot be found; the page you are looking for could not be found; the page you are looking for does not exist; the page you were looking for could not be found; the page you were looking for doesnt exist; this page cannot be found; this page could not be found; this page cant be found; this page does not exist; this page doesnt exist; this page isnt available; this page is not available; page not available; page unavailable; page is not available; we cant find that page; we cant find the page youre looking for; we couldnt find that page; we couldnt find the page youre looking for; we could not find that page; object not found; document not found; resource not found; content not found; nothing found; page missing; missing page; the resource cannot be found; the requested page could not be found; the requested url was not found on this server;
            seite nicht gefunden; die seite wurde nicht gefunden; diese seite wurde nicht gefunden; seite wurde nicht gefunden; seite konnte nicht gefunden werden; die seite konnte nicht gefunden werden; die angeforderte seite wurde nicht gefunden; die angeforderte seite konnte nicht gefunden werden; die gesuchte seite wurde nicht gefunden; nicht gefunden; seite existiert nicht; die seite existiert nicht; diese seite existiert nicht; seite nicht vorhanden; datei nicht gefunden; objekt nicht gefunden; inhalt nicht gefunden;
            page introuvable; page non trouvée; page inexistante; cette page nexiste pas; la page nexiste pas; page indisponible; la page demandée est introuvable; la page que vous recherchez est introuvable; la page que vous cherchez est introuvable; document introuvable; page not found page introuvable;
            página no encontrada; pagina no encontrada; la página no existe; esta página no existe; página no disponible; no se encontró la página; no se ha encontrado la página; no encontrado; página não encontrada; pagina não encontrada; pagina nao encontrada; não encontrado; a página não existe; esta página não existe;
            pagina non trovata; pagina inesistente; la pagina non esiste; pagina non disponibile; non trovato; pagina niet gevonden; niet gevonden; deze pagina bestaat niet; de pagina bestaat niet; de pagina kon niet worden gevonden; de pagina is niet gevonden;
            nie znaleziono strony; strona nie istnieje; strona nie została znaleziona; nie znaleziono; strony nie znaleziono; nie odnaleziono strony;
            страница не найдена; не найдено; запрашиваемая страница не найдена; запрошенная страница не найдена; такой страницы не существует; страница не существует; страницы не существует; файл не найден; сторінку не знайдено; сторінка не знайдена; не знайдено; сторінки не існує; такої сторінки не існує; старонка не знойдзена; страницата не е намерена; страницата не съществува; страница није пронађена; stranica nije pronađena; stranica ne postoji; stran ni najdena; strani ni mogoče najti;
            sayfa bulunamadı; aradığınız sayfa bulunamadı; stránka nenalezena; stránka nebyla nalezena; stránka neexistuje; stránka sa nenašla; stránka nebola nájdená; az oldal nem található; oldal nem található; a keresett oldal nem található; pagina nu a fost găsită; pagina nu a fost gasita; pagina nu există; sidan hittades inte; sidan kunde inte hittas; sidan finns inte; siden blev ikke fundet; siden findes ikke; siden ble ikke funnet; siden finnes ikke; fant ikke siden; sivua ei löytynyt; sivua ei löydy; lehte ei leitud; lapa nav atrasta; puslapis nerastas; η σελίδα δεν βρέθηκε; síða fannst ekki;
            الصفحة غير موجودة; لم يتم العثور على الصفحة; صفحه یافت نشد; صفحه مورد نظر یافت نشد; הדף לא נמצא; העמוד לא נמצא; 页面不存在; 页面未找到; 找不到页面; 您访问的页面不存在; 页面没有找到; 找不到網頁; 頁面不存在; 找不到頁面; ページが見つかりません; ページが見つかりませんでした; お探しのページは見つかりませんでした; お探しのページは見つかりません; 페이지를 찾을 수 없습니다; halaman tidak ditemukan; không tìm thấy trang; trang không tồn tại; ไม่พบหน้า; पृष्ठ नहीं मिला
            """),
        (StandInKind.Refused, """
            forbidden; access denied; access forbidden; access to this page has been denied; access is denied; permission denied; unauthorized; unauthorised; not authorized; you are not authorized to access this page; you are not authorised to access this page; you dont have permission to access this page; you do not have permission to access this page; you have been blocked; access blocked; request rejected; request blocked; the request could not be satisfied; web page blocked;
            zugriff verweigert; zugang verweigert; zugriff nicht erlaubt; keine berechtigung; accès refusé; accès interdit; accès non autorisé; acceso denegado; acceso prohibido; acesso negado; accesso negato; toegang geweigerd; geen toegang; brak dostępu; odmowa dostępu; dostęp zabroniony; доступ запрещен; доступ запрещён; доступ ограничен; доступ заборонено; доступ заблокирован; достъпът е отказан; erişim engellendi; přístup odepřen; prístup zamietnutý; hozzáférés megtagadva; acces interzis; åtkomst nekad; adgang nægtet; ingen tilgang; pääsy estetty; تم رفض الوصول; 禁止访问; 访问被拒绝; アクセスが拒否されました
            """),
        (StandInKind.Failed, """
            internal server error; server error; server error in application; runtime error; bad gateway; service unavailable; service temporarily unavailable; temporarily unavailable; gateway timeout; gateway time out; bad request; too many requests; application error; database error; error establishing a database connection; an error occurred; an error has occurred; something went wrong; unexpected error; web server is down; connection timed out; origin is unreachable; this site cant be reached; this page isnt working; unable to connect; server not found; problem loading page;
            interner serverfehler; serverfehler; ein fehler ist aufgetreten; dienst nicht verfügbar; erreur interne du serveur; erreur interne; erreur serveur; une erreur est survenue; une erreur sest produite; service indisponible; error interno del servidor; ha ocurrido un error; se ha producido un error; servicio no disponible; erro interno do servidor; ocorreu um erro; errore interno del server; si è verificato un errore; servizio non disponibile; wystąpił błąd; er is iets misgegaan; er is een fout opgetreden; внутренняя ошибка сервера; ошибка сервера; произошла ошибка; сервис временно недоступен; сталася помилка; bir hata oluştu; 服务器错误; サーバーエラー
            """),
        (StandInKind.Challenge, """
            just a moment; one moment please; attention required; checking your browser; checking your browser before accessing; pardon our interruption; are you a robot; are you human; are you a human; verify you are human; verify that you are human; verifying you are human; please verify you are a human; please verify you are human; human verification; security check; security verification; ddos guard; captcha; robot check; please wait; please enable javascript; please enable cookies; please enable js and disable any ad blocker; please enable javascript and cookies to continue; enable javascript and cookies to continue; javascript is disabled; javascript required; making sure youre not a bot;
            einen moment bitte; nur einen moment; bitte warten; sicherheitsüberprüfung; un instant; un momento; un momento por favor; um momento; momento; een ogenblik; cierpliwości; один момент; подождите; зачекайте; проверка браузера; вы не робот; подтвердите что вы не робот; подтвердите что вы человек; проверка безопасности; перевірка безпеки; bir dakika lütfen; okamžik; 请稍候; お待ちください; 잠시만 기다리십시오; 安全验证; 人机验证
            """),
        (StandInKind.SignIn, """
            sign in; log in; login; log on; logon; sign on; please sign in; please log in; please login; log in to your account; sign in to your account; login required; authentication required; member login; members login; you must be logged in; protected page; password required; this content is password protected;
            anmelden; anmeldung; einloggen; bitte melden sie sich an; bitte anmelden; passwortgeschützt; connexion; se connecter; identification; authentification; iniciar sesión; inicio de sesión; acceder; entrar; iniciar sessão; accedi; accesso; area riservata; aanmelden; inloggen; zaloguj się; logowanie; вход; войти; авторизация; вход в систему; вход на сайт; вход в личный кабинет; вхід; увійти; авторизація; giriş; giriş yap; přihlášení; přihlásit se; prihlásenie; bejelentkezés; autentificare; logga in; log ind; logg inn; kirjaudu sisään; kirjaudu; σύνδεση; تسجيل الدخول; ورود; 登录; 登錄; ログイン; 로그인; masuk; đăng nhập
            """),
        (StandInKind.Consent, """
            before you continue; before you continue to google; before you continue to youtube; we value your privacy; your privacy; your privacy choices; we care about your privacy; cookie consent; cookie settings; cookie notice; this site uses cookies; this website uses cookies; we use cookies;
            bitte stimmen sie zu; zustimmung; zustimmung erforderlich; einwilligung; wir verwenden cookies; diese website verwendet cookies; cookie einstellungen; datenschutzeinstellungen; privatsphäre einstellungen; ihre privatsphäre ist uns wichtig; wir respektieren ihre privatsphäre; bevor sie fortfahren; nous respectons votre vie privée; gestion des cookies; nous utilisons des cookies; avant de continuer; valoramos su privacidad; valoramos tu privacidad; usamos cookies; antes de continuar; il rispetto della tua privacy è la nostra priorità; prima di continuare; voordat je verdergaat; wij gebruiken cookies; мы используем cookie; мы используем файлы cookie; dbamy o twoją prywatność; używamy plików cookie; zanim przejdziesz do google
            """),
        (StandInKind.Maintenance, """
            under maintenance; site under maintenance; website under maintenance; site is under maintenance; this site is under maintenance; down for maintenance; site is down for maintenance; well be back soon; we will be back soon; well be right back; be right back; temporarily down for maintenance; briefly unavailable for scheduled maintenance; maintenance mode; site temporarily unavailable; this site is temporarily unavailable; coming soon; under construction; site under construction; this site is under construction;
            wartungsarbeiten; wartungsmodus; wir sind bald zurück; seite im aufbau; site en maintenance; site en construction; sitio en mantenimiento; en mantenimiento; sitio en construcción; em manutenção; site em manutenção; sito in manutenzione; in manutenzione; strona w budowie; przerwa techniczna; сайт на реконструкции; технические работы; ведутся технические работы; на сайте ведутся технические работы; сайт временно недоступен; технічні роботи; ведуться технічні роботи; сайт тимчасово недоступний; bakım çalışması; メンテナンス中
            """),
        (StandInKind.Search, """
            search results; search result; search; no results; no results found; no search results; your search results; nothing matched your search;
            suchergebnisse; suchergebnis; suche; keine treffer; keine ergebnisse; keine ergebnisse gefunden; résultats de recherche; résultats de la recherche; résultat de la recherche; recherche; aucun résultat; resultados de la búsqueda; resultados de búsqueda; búsqueda; resultados da busca; resultados da pesquisa; pesquisa; risultati della ricerca; ricerca; zoekresultaten; zoeken; wyniki wyszukiwania; wyszukiwarka; результаты поиска; поиск; поиск по сайту; ничего не найдено; результати пошуку; пошук; arama sonuçları; výsledky vyhledávání; výsledky hledání; keresési eredmények; sökresultat; søgeresultater; søkeresultater; hakutulokset; rezultate căutare; نتائج البحث; 搜索结果; 検索結果; 검색 결과
            """));

    /// <summary>What a headline says that the page is; null where it says anything else.</summary>
    /// <param name="headline">One line.</param>
    public static StandInKind? Of(string headline)
    {
        if (headline.Length is 0 or > Longest) return null;
        var words = TitleText.Fold(headline).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var told = Array.FindAll(words, word => !IsStatus(word));
        if (s_kinds.TryGetValue(string.Join(' ', told), out var kind)) return kind;
        var bare = Array.FindAll(told, word => !s_fillers.Contains(word));
        return bare.Length == 0 ? OfStatus(Array.FindLast(words, IsStatus)) : s_kinds.TryGetValue(string.Join(' ', bare), out kind) ? kind : null;
    }

    /// <summary>Whether nothing on such a page is what was meant, and the words that follow "The page is".</summary>
    public static (bool TakesAll, string What) Meaning(StandInKind kind) => kind switch
    {
        StandInKind.NotFound => (true, "a note that the site has no such page"),
        StandInKind.Refused => (true, "a note that the site lets nobody in there"),
        StandInKind.Failed => (true, "a note that the server failed"),
        StandInKind.Challenge => (true, "a check that the visitor is no program"),
        StandInKind.SignIn => (false, "a form for signing in"),
        StandInKind.Consent => (false, "a question about cookies"),
        StandInKind.Maintenance => (false, "a note that the site is being worked on"),
        _ => (false, "a search without results"),
    };

    // RFC 9110, 15.
    private static StandInKind? OfStatus(string? status) => status switch
    {
        "404" or "410" => StandInKind.NotFound,
        "401" or "403" or "451" => StandInKind.Refused,
        "400" or "429" or "500" or "502" or "503" or "504" => StandInKind.Failed,
        _ => null,
    };

    private static bool IsStatus(string word) => word.Length == LengthOfStatus && word[0] is '4' or '5' && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static Dictionary<string, StandInKind> Kinds(params ReadOnlySpan<(StandInKind Kind, string Headlines)> all)
    {
        var kinds = new Dictionary<string, StandInKind>(StringComparer.Ordinal);
        foreach (var (kind, headlines) in all)
            foreach (var headline in headlines.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) kinds.TryAdd(TitleText.Fold(headline), kind);
        return kinds;
    }
}
