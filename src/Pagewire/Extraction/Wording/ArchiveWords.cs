namespace Pagewire.Extraction.Wording;

/// <summary>The words by which the title of an archive's page begins: "Category: Rowing", "Monthly Archives: May 2011".</summary>
internal static class ArchiveWords
{
    private static readonly PhraseSet s_words = new(
        "archive", "archives", "monthly archives", "daily archives", "yearly archives", "category archives", "tag archives", "author archives", "category", "tag", "label", "month", "year", "day", "author",
        "archiv", "monatsarchiv", "kategorie", "kategorie-archiv", "schlagwort", "schlagwort-archiv", "monat", "jahr", "autor",
        "archives mensuelles", "catégorie", "étiquette", "mois", "année", "jour", "auteur",
        "archivo", "archivos", "categoría", "etiqueta", "mes", "año", "día", "archivio", "archivi", "categoria", "mese", "anno", "giorno", "autore", "arquivo", "arquivos", "mês", "ano", "dia",
        "archief", "categorie", "maand", "jaar", "dag", "archiwum", "kategoria", "miesiąc", "rok", "dzień", "štítek", "archív", "kategori", "etiket", "arşiv", "yazar", "arkiv", "etikett", "måned", "månad", "avainsana", "arkisto", "címke", "archívum", "arhiva", "arhivă", "etichetă",
        "архив", "архивы", "рубрика", "категория", "метка", "тег", "месяц", "год", "день", "автор", "архів", "архіви", "категорія", "позначка", "місяць", "рік",
        "κατηγορία", "ετικέτα", "αρχείο", "أرشيف", "الأرشيف", "تصنيف", "التصنيف", "وسم", "الوسم", "ארכיון", "קטגוריה", "תגית",
        "归档", "歸檔", "分类", "分類", "标签", "標籤", "月", "年", "作者", "アーカイブ", "カテゴリー", "カテゴリ", "タグ", "投稿者", "보관함", "카테고리", "태그", "หมวดหมู่", "คลังเก็บ", "chuyên mục", "thẻ", "tháng", "kategori arsip", "arsip");

    /// <summary>Whether a word says what kind of archive a page is: "Category".</summary>
    /// <param name="kind">A word or two.</param>
    public static bool Name(string kind) => s_words.Contains(kind);

    /// <summary>Whether a title is that of a list that a site's program has made.</summary>
    /// <param name="title">The title of the page, or the heading over it.</param>
    public static bool Begin(string? title) => title is not null && title.AsSpan().IndexOfAny(':', '：') is > 0 and var end && s_words.Contains(title.AsSpan(0, end).Trim());
}
