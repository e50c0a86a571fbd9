using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows lines that link to documents, which are what an announcement announces.</summary>
internal static class DocumentLinks
{
    /// <summary>Whether the first link in an element leads to a file.</summary>
    /// <param name="model">The page.</param>
    /// <param name="node">One of its elements.</param>
    public static bool Hold(PageModel model, in Node node) => node.LinkCount > 0 && IsFile(model[model.Links[node.FirstLink]]);

    /// <summary>Whether the first link of a line leads to a file.</summary>
    /// <param name="model">The page.</param>
    /// <param name="line">One of its lines.</param>
    public static bool Are(PageModel model, in PageLine line)
    {
        for (var i = model[line.Block].FirstLink; i < model[line.Block].LastLink; i++)
            if (model[model.Links[i]].TextEnd > line.Start)
                return model[model.Links[i]].TextStart < line.End && IsFile(model[model.Links[i]]);
        return false;
    }

    private static bool IsFile(in Node link) => FileTypes.Of(link.Element.GetAttribute("href")) is not null;
}
