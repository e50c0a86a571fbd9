namespace Pagewire.Extraction.Wording;

/// <summary>The names of what bodies publish, in the singular: "Press release", "Proclamation", "Bekanntmachung". Beside an entry such a name says of what kind the entry is.</summary>
internal static class PublicationKinds
{
    private const int LongestName = 40;

    private static readonly PhraseSet s_kinds = new(
        "press release", "news release", "media release", "press statement", "media statement", "press briefing", "press notice", "press conference", "news story", "news item", "statement", "announcement", "public notice", "proclamation", "executive order", "presidential memorandum", "memorandum", "speech", "remarks", "readout", "fact sheet", "media advisory", "advisory", "op-ed", "interview", "consultation", "public consultation", "closed consultation", "open consultation", "public hearing", "decision", "opinion", "judgment", "ruling", "resolution", "ordinance", "circular", "guidance", "policy paper", "research and analysis", "call for proposals", "call for tenders", "tender", "vacancy", "tender notice", "recall", "safety alert", "testimony",
        "pressemitteilung", "medienmitteilung", "presseinformation", "pressemeldung", "meldung", "bekanntmachung", "öffentliche bekanntmachung", "ausschreibung", "stellungnahme", "rede", "kleine anfrage", "schriftliche anfrage", "gesetzentwurf", "beschluss", "urteil", "verordnung", "veranstaltung",
        "communiqué de presse", "communiqué", "déclaration", "discours", "avis public", "avis de marché", "appel à projets", "appel d'offres", "arrêté", "délibération", "décision", "consultation publique",
        "nota de prensa", "comunicado de prensa", "comunicado", "discurso", "convocatoria", "anuncio", "resolución", "decreto", "licitación", "consulta pública", "comunicato stampa", "comunicato", "avviso", "avviso pubblico", "bando", "bando di gara", "delibera", "ordinanza", "determina", "nota à imprensa", "comunicado de imprensa", "comunicado à imprensa", "edital", "portaria", "despacho", "aviso", "resolução", "licitação", "decreto-lei",
        "komunikat prasowy", "komunikat", "ogłoszenie", "obwieszczenie", "zarządzenie", "uchwała", "rozporządzenie", "przetarg", "persbericht", "nieuwsbericht", "bekendmaking", "toespraak", "kamerstuk", "pressmeddelande", "pressemelding", "pressemeddelelse", "kunngjøring", "høring", "tiedote", "kuulutus", "tisková zpráva", "tlačová správa", "vyhláška", "usnesení", "oznámení", "sajtóközlemény", "közlemény", "comunicat de presă", "anunț", "hotărâre", "priopćenje", "priopćenje za medije", "saopštenje", "saopštenje za javnost", "sporočilo za javnost", "javni poziv", "javni natječaj", "pranešimas spaudai", "preses relīze", "pressiteade",
        "пресс-релиз", "заявление", "объявление", "постановление", "распоряжение", "указ", "приказ", "выступление", "интервью", "комментарий мид", "прес-реліз", "оголошення", "розпорядження", "наказ", "заява", "прессъобщение", "съобщение", "заповед", "решение", "саопштење", "соопштение", "δελτίο τύπου", "ανακοίνωση", "απόφαση", "basın açıklaması", "basın bülteni", "duyuru", "genelge", "yönetmelik", "ihale",
        "بيان صحفي", "بيان", "إعلان", "قرار", "مناقصة", "اطلاعیه", "بیانیه", "آگهی", "הודעה לעיתונות", "הודעה", "siaran pers", "pengumuman", "surat edaran", "thông cáo báo chí", "thông báo", "quyết định", "ประกาศ", "ข่าวประชาสัมพันธ์", "प्रेस विज्ञप्ति", "सूचना", "বিজ্ঞপ্তি", "প্রেস বিজ্ঞপ্তি",
        "新闻稿", "新闻公报", "通知", "公告", "通告", "公示", "新聞稿", "報道発表", "プレスリリース", "お知らせ", "보도자료", "공지사항", "공고");

    /// <summary>Whether a text is such a name and nothing else.</summary>
    /// <param name="text">One line.</param>
    public static bool Is(ReadOnlySpan<char> text) => text.Length <= LongestName && s_kinds.Contains(text.Trim(" :|·•[]()"));
}
