using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>The names that the papers of a meeting go by: "Agenda", "Draft minutes (PDF)", "3 Attachments", "Video". They say what a link leads to, not what the entry is about.</summary>
internal static class PaperName
{
    private const int LongestName = 60;
    private const int MostDigits = 3;
    private const int LongestNumber = 5;

    private static readonly PhraseSet s_papers = new(
        "agenda", "agendas", "addendum", "addenda", "minutes", "journal", "journals", "comment", "comments", "packet", "packets", "pack", "packs", "frontsheet", "notice", "notices", "summary", "attachment", "attachments", "document", "documents", "transcript", "presentation", "presentations", "slides", "materials", "handouts",
        "tagesordnung", "protokoll", "niederschrift", "sitzungsprotokoll", "einladung", "unterlagen", "anlage", "anlagen", "anhang", "vorlagen", "präsentation",
        "procès-verbal", "pv", "ordre", "rendu", "compte-rendu", "convocation", "annexe", "annexes", "délibérations", "présentation", "acta", "actas", "orden", "convocatoria", "anexo", "anexos", "adjuntos", "presentación", "verbale", "verbali", "ordine", "convocazione", "allegati", "allegato", "ata", "atas", "ordem", "pauta", "pautas", "convocatória", "apresentação",
        "protokół", "porządek", "załącznik", "załączniki", "notulen", "verslag", "bijlage", "bijlagen", "besluitenlijst", "протокол", "протоколы", "повестка", "стенограмма", "приложение", "приложения", "порядок", "стенограма", "додатки", "dagordning", "kallelse", "föredragningslista", "handlingar", "dagsorden", "referat", "innkalling", "esityslista", "pöytäkirja", "zápis", "gündem", "tutanak",
        // Of tenders.
        "specification", "specifications", "leistungsverzeichnis", "leistungsbeschreibung", "vergabeunterlagen", "ausschreibungsunterlagen", "cahier", "cctp", "ccap", "dpgf", "bpu", "pliego", "pliegos", "caderno", "encargos", "edital", "anexa", "capitolato", "disciplinare", "bestek", "swz", "siwz", "caiet", "извещение", "документация",
        "议程", "会议纪要", "附件", "議程", "會議紀錄", "議事録", "議事次第", "会議資料", "資料", "회의록", "안건");

    private static readonly PhraseSet s_recordings = new(
        "video", "videos", "audio", "recording", "webcast", "livestream", "map", "maps", "directions", "calendar", "ical", "aufzeichnung", "karte", "lageplan", "vidéo", "carte", "enregistrement", "vídeo", "mapa", "grabación", "mappa", "registrazione", "gravação", "nagranie", "kaart", "opname", "видео", "аудио", "карта", "відео", "запис");

    // What became of a meeting stands where its papers would.
    private static readonly PhraseSet s_states = new(
        "cancelled", "canceled", "cancellation", "postponed", "rescheduled", "adjourned", "abgesagt", "entfällt", "verschoben", "annulé", "annulée", "reporté", "reportée", "cancelado", "cancelada", "suspendida", "aplazada", "annullato", "annullata", "rinviato", "rinviata", "adiada", "odwołane", "odwołana",
        "geannuleerd", "vervalt", "отменено", "отменена", "перенесено", "перенесена", "скасовано", "inställt", "inställd", "aflyst", "avlyst", "peruttu", "zrušeno", "iptal");

    // A packet is nobody's title; "Board agenda" beside "Finance agenda" may be one.
    private static readonly PhraseSet s_packets = new("board packet", "board packets", "board pack", "board book", "boardbook", "board materials", "council packet", "commission packet", "committee packet");

    private static readonly PhraseSet s_none = new(
        "no meeting", "no meetings", "no mtg", "no mtg.", "no session", "keine sitzung", "sitzungsfrei", "pas de séance", "pas de réunion", "sin sesión", "sin reunión", "nessuna seduta", "sem reunião", "sem sessão", "geen vergadering", "brak posiedzenia", "brak sesji", "ingen møte", "inget möte", "ei kokousta");

    // What stands beside the name of a paper.
    private static readonly PhraseSet s_beside = new(
        "meeting", "meetings", "quorum", "due", "lack", "open", "closed", "signed", "corrected", "updated", "supplemental", "approved", "adopted", "public", "accessible", "draft", "final", "printed", "reports", "full", "front", "sheet", "revised", "amended", "unapproved", "proposed", "online", "access", "join", "view", "download", "watch", "read", "see", "the", "and", "of", "for", "with", "to", "link", "icon", "pdf", "doc", "docx", "word", "html", "file", "kb", "mb",
        "und", "der", "die", "zur", "zum", "sitzung", "entwurf", "et", "de", "du", "la", "le", "les", "séance", "réunion", "jour", "compte", "y", "del", "los", "día", "sesión", "e", "della", "dei", "giorno", "seduta", "da", "do", "dia", "reunião", "i", "obrad", "posiedzenia", "en", "van", "vergadering", "и", "дня", "заседания", "денний", "і", "och", "og",
        "tender", "bid", "charges", "règlement", "consultation", "clauses", "condiciones", "cláusulas", "prescripciones", "técnicas", "administrativas", "particulares", "speciale", "d", "appalto", "sarcini", "закупочная", "аукционная", "конкурсная",
        "télécharger", "téléchargez", "ce", "cet", "cette", "herunterladen", "ansehen", "descargar", "ver", "scarica", "scaricare", "baixar", "pobierz", "downloaden", "скачать", "завантажити", "ladda", "ned", "last", "stáhnout", "stiahnuť", "letöltés", "indir");

    /// <summary>What a text names: no paper at all, what became of the meeting, a recording or a map, or a paper to read; the greater, the better a link to it stands for the meeting.</summary>
    internal enum Kind : byte
    {
        None,
        State,
        Recording,
        Paper,
    }

    /// <summary>What a text names and nothing else; a name that goes on with a date is a title.</summary>
    /// <param name="text">Any text.</param>
    public static Kind Of(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestName) return Kind.None;
        if (!text.Contains(' ') && FileTypes.Of(text) is not null) return OfFile(text);
        if (text[0] == '(' && text[^1] == ')') text = text[1..^1];
        if (s_none.Contains(text)) return Kind.State;
        if (s_packets.Contains(text)) return Kind.Paper;
        var kind = Kind.None;
        int at = 0, digits = 0;
        while (at < text.Length)
        {
            // "(PDF, 245 KB)" is the file's.
            if (text[at] == '(' && text[at..].IndexOf(')') is > 0 and var close) at += close;
            if (char.IsDigit(text[at]) && ++digits > MostDigits) return Kind.None;
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
            var word = text[start..at];
            if (s_papers.Contains(word)) kind = Kind.Paper;
            else if (s_recordings.Contains(word)) kind = kind < Kind.Recording ? Kind.Recording : kind;
            else if (s_states.Contains(word)) kind = kind == Kind.None ? Kind.State : kind;
            else if (!s_beside.Contains(word) && !(kind == Kind.Paper && IsNumber(word))) return Kind.None;
        }
        return kind;
    }

    // "Annex II", "Anlage B"
    private static bool IsNumber(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[0]) && (word.Length == 1 || word.Length <= LongestNumber && !word.ContainsAnyExcept("IVX"));

    /// <summary>The word at a line's end that says what became of a meeting; empty where none does.</summary>
    /// <param name="line">One line.</param>
    public static ReadOnlySpan<char> StateAtEnd(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" .!)]*\u00A0");
        var word = end[(end.LastIndexOfAny(" (*[\u00A0") + 1)..];
        return s_states.Contains(word) ? word : [];
    }

    // "2_28_18_AC_Agenda.pdf", "BoardMinutes0319.docx": a file's own name has the paper's in it.
    private static Kind OfFile(ReadOnlySpan<char> name)
    {
        for (var at = 0; at < name.Length;)
        {
            var start = at++;
            if (!char.IsLetter(name[start])) continue;
            while (at < name.Length && char.IsLetter(name[at]) && !(char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || at + 1 < name.Length && char.IsLower(name[at + 1])))) at++;
            if (s_papers.Contains(name[start..at])) return Kind.Paper;
        }
        return Kind.None;
    }
}
