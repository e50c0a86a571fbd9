using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>The words for "updated", which stand before a date that is not asked for.</summary>
internal static class UpdateWords
{
    // Beginnings of the words.
    private static readonly PhraseSearch s_words = new(
        "updated", "last update", "modif", "last change", "last edited", "aktualisier", "geändert", "letzte änderung", "stand:", "mis à jour", "mise à jour", "actualizad", "actualización", "aggiornat", "ultimo aggiornamento", "atualizad", "aktualizacj", "zaktualizowan", "bijgewerkt", "gewijzigd",
        "güncelle", "обновлен", "изменен", "оновлен", "змінен", "更新", "修改", "수정", "تحديث", "עודכן", "frissítve", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizováno", "poslední změna", "posodobljeno", "zadnja sprememba", "ažurirano", "zadnja izmjena", "ostatnia zmiana", "actualizat", "senast ändrad", "sist endret", "sidst ændret", "diperbarui", "cập nhật");

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text; null has none.</param>
    public static bool AreIn(ReadOnlySpan<char> text) => s_words.IsIn(text);
}
