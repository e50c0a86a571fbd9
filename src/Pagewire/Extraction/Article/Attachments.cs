using System.Collections.Frozen;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the documents that stand after an article's text under a heading of their own: "Attachments", "Downloads".</summary>
internal static class Attachments
{
    private const Traits Elsewhere = Traits.Noise | Traits.Aside;

    // How far below the text the heading may stand, and how long the heading and what is said of a file are.
    private const int Farthest = 60;
    private const int LongestLabel = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_headings = new[]
    {
        "attachments", "attachment", "attached files", "attached documents", "downloads", "download", "documents", "related documents", "supporting documents", "files",
        "anlagen", "anlage", "anhang", "anhänge", "dokumente", "dateien", "zum herunterladen", "pièces jointes", "pièce jointe", "documents joints", "documents à télécharger", "à télécharger", "téléchargements", "fichiers", "documentos", "documentos adjuntos", "archivos", "archivos adjuntos", "adjuntos", "descargas",
        "anexos", "anexo", "ficheiros", "arquivos", "allegati", "allegato", "documenti", "documenti allegati", "bijlagen", "bijlage", "documenten", "załączniki", "załącznik", "pliki do pobrania", "do pobrania", "dokumenty", "dokumenty do pobrania", "přílohy", "příloha", "ke stažení", "prílohy", "na stiahnutie", "priloge", "prilozi", "privitci", "dokumenti",
        "mellékletek", "letölthető dokumentumok", "anexe", "documente", "bilagor", "vedlegg", "bilag", "liitteet", "lisad", "pielikumi", "priedai", "ekler", "dosyalar", "συνημμένα", "αρχεία", "приложения", "приложение", "файлы", "документы", "вложения", "прикрепленные файлы", "прикреплённые файлы", "додатки", "файли", "документи", "прикачени файлове",
        "附件", "附件下载", "附件下載", "相關檔案", "檔案下載", "添付資料", "添付ファイル", "関連資料", "첨부파일", "첨부", "المرفقات", "مرفقات",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The links to them, in the page's order.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="after">The element after which they stand.</param>
    public static IEnumerable<int> After(ArticlePage page, int after)
    {
        var first = page.Lines.FirstAt(page.Model[after].TextEnd);
        var under = false;
        for (var i = first; i < Math.Min(page.Lines.Count, first + Farthest); i++)
        {
            if (page.Lines[i] is { LinkChars: 0, Length: <= LongestLabel } label)
            {
                if (under && page.Model[label.Block].Tag.IsHeading()) yield break;
                under |= IsHeading(page, label);
                continue;
            }
            if (under && (page.Model[page.Lines[i].Block].Is(Elsewhere) || !DocumentLinks.Are(page.Model, page.Lines[i]))) yield break;
            for (var link = under ? page.Model[page.Lines[i].Block].FirstLink : int.MaxValue; link < page.Model[page.Lines[i].Block].LastLink; link++)
                if (page.Model[page.Model.Links[link]].TextStart >= page.Lines[i].Start && page.Model[page.Model.Links[link]].TextStart < page.Lines[i].End) yield return page.Model.Links[link];
        }
    }

    private static bool IsHeading(ArticlePage page, in PageLine line) => s_headings.Contains(page.Model.Text(line.Start, line.End).Trim().TrimEnd(":：").TrimEnd()) && !page.Model[line.Block].Is(Elsewhere);
}
