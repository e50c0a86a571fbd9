using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>The names of what an entry says in columns or in lines: "Location", "Term ends", "Document name".</summary>
internal static class FieldNames
{
    private const int LongestName = 14;

    private static readonly PhraseSet s_times = new("date & time", "date and time", "date/time", "when", "contact");

    private static readonly PhraseSet s_lastOfPlaces = new("location", "venue", "place", "room");

    private static readonly PhraseSet s_firstOfPlaces = new("place", "ort", "lieu", "lugar", "luogo", "miejsce", "místo", "место", "місце");

    private static readonly PhraseSet s_places = new(
        "location", "meeting location", "venue", "place", "where", "room", "courtroom", "address", "ort", "veranstaltungsort", "sitzungsort", "raum", "saal", "sitzungssaal", "lieu", "salle", "lugar", "sala", "sede", "luogo", "local", "miejsce", "locatie", "plaats",
        "место", "место проведения", "місце", "місце проведення", "sted", "plats", "paikka", "místo", "地点", "場所", "地點", "장소", "المكان");

    /// <summary>Whether a name is that of the place where something is held: "Location", "Principal location", "Lieu de la réunion".</summary>
    /// <param name="name">The name of a column.</param>
    public static bool IsPlace(ReadOnlySpan<char> name)
    {
        if (s_places.Contains(name)) return true;
        var (first, last) = (name.IndexOf(' '), name.LastIndexOf(' '));
        return first > 0 && (s_lastOfPlaces.Contains(name[(last + 1)..]) || s_firstOfPlaces.Contains(name[..first]));
    }

    /// <summary>Names of the day on which people leave their office.</summary>
    public static PhraseSet Terms { get; } = new(
        "term", "terms", "term ends", "term end", "term expires", "term expiration", "term of office", "expires", "expiration", "expiration date", "appointed", "date appointed", "amtszeit", "amtszeit bis", "fin de mandat", "fin del mandato", "mandato hasta", "fine mandato", "fim do mandato", "koniec kadencji", "einde termijn", "срок полномочий", "任期");

    /// <summary>Names of what an entry is filed under.</summary>
    public static PhraseSet Categories { get; } = new(
        "category", "categories", "topic", "topics", "kategorie", "kategorien", "rubrik", "thema", "themen", "catégorie", "catégories", "rubrique", "thème", "thèmes", "thématique", "categoría", "categorías", "tema", "temas", "categoria", "categorias", "temi", "kategoria", "temat", "categorie", "onderwerp", "kategori", "aihe", "kategória", "категория", "категории", "рубрика", "тема", "категорія", "kategorija",
        "κατηγορία", "التصنيف", "קטגוריה", "分类", "分類", "类别", "類別", "カテゴリ", "カテゴリー", "分野", "분류");

    /// <summary>Names of what an entry is called.</summary>
    public static PhraseSet Titles { get; } = new(
        "meeting name", "meeting title", "name of meeting", "event name", "event title", "title", "tender title", "subject of the tender", "subject of procurement", "name of work", "document name", "document title", "name of document", "subject", "subject matter", "headline", "case name", "case title", "titel", "betreff", "bezeichnung", "auftragsgegenstand", "titre", "objet", "objet du marché", "intitulé", "objeto", "objeto del contrato", "objeto da licitação", "oggetto dell'appalto", "título", "titulo", "asunto", "assunto", "titolo", "oggetto",
        "tytuł", "temat", "przedmiot", "przedmiot zamówienia", "předmět zakázky", "predmet zákazky", "predmet nabave", "onderwerp", "название", "наименование", "объект закупки", "предмет закупки", "предмет договора", "предмет контракта", "наименование закупки", "наименование объекта закупки", "предмет закупівлі", "заголовок", "тема", "назва", "заглавие", "název", "názov", "předmět", "predmet", "naslov", "naziv", "otsikko", "rubrik", "ämne", "tittel", "emne", "pealkiri", "pavadinimas", "nosaukums",
        "cím", "tárgy", "titlu", "titull", "başlık", "konu", "τίτλος", "θέμα", "العنوان", "כותרת", "عنوان", "标题", "標題", "题名", "題名", "主旨", "件名", "案件名", "タイトル", "项目名称", "標案名稱", "제목", "공고명", "사업명");

    /// <summary>Whether a line is a field of an event: "Location: Town hall".</summary>
    /// <param name="line">One line.</param>
    public static bool Begin(ReadOnlySpan<char> line) => line.IndexOf(':') is > 0 and <= LongestName and var colon && line[..colon].Trim() is var name && (s_times.Contains(name) || s_places.Contains(name));
}
