using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows lines that link to documents, which belong to a text as its sentences do.</summary>
internal static class DocumentLinks
{
    /// <summary>Whether the first link in an element leads to a file.</summary>
    /// <param name="model">The page.</param>
    /// <param name="node">One of its elements.</param>
    public static bool Hold(PageModel model, in Node node) => node.LinkCount > 0 && IsFile(model, model.Links[node.FirstLink]);

    /// <summary>Whether the first link of a line leads to a file.</summary>
    /// <param name="model">The page.</param>
    /// <param name="line">One of its lines.</param>
    public static bool Are(PageModel model, in PageLine line)
    {
        for (var i = model[line.Block].FirstLink; i < model[line.Block].LastLink; i++)
            if (model[model.Links[i]].TextEnd > line.Start)
                return model[model.Links[i]].TextStart < line.End && IsFile(model, model.Links[i]);
        return false;
    }

    /// <summary>Whether every link in an element leads to a file, as in a list of attachments.</summary>
    /// <param name="model">The page.</param>
    /// <param name="node">One of its elements.</param>
    public static bool AreAll(PageModel model, in Node node)
    {
        for (var i = node.FirstLink; i < node.LastLink; i++)
            if (!IsFile(model, model.Links[i])) return false;
        return node.LinkCount > 0;
    }

    private static bool IsFile(PageModel model, int link) => (FileTypes.Of(model[link].Element.GetAttribute("href")) ?? FileTypes.OfLabel(model.Text(model[link].TextStart, model[link].TextEnd))) is not null;
}
