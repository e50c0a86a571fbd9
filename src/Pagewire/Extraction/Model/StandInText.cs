using AngleSharp.Dom;

namespace Pagewire.Extraction.Model;

/// <summary>Tells a <c>noscript</c> that holds a whole text: blogs whose script would write the article into its box leave it there for browsers without scripts.</summary>
internal static class StandInText
{
    private const int LeastParts = 5;
    private const int LeastText = 800;

    /// <summary>Whether it does, and the script has not written the same beside it.</summary>
    /// <param name="element">The <c>noscript</c>.</param>
    public static bool Is(IElement element)
    {
        if (element.ChildNodes.Length < LeastParts || element.Parent is not IElement { LocalName: not ("head" or "body") } box) return false;
        foreach (var beside in box.ChildNodes)
            if (beside != element && beside is not (IComment or IElement { LocalName: "script" or "style" or "template" or "noscript" }) && !string.IsNullOrWhiteSpace(beside.TextContent)) return false;
        return element.TextContent.Length >= LeastText;
    }
}
