namespace Pagewire.Extraction.Article;

/// <summary>What of an element is the body.</summary>
/// <param name="Body">The element's place.</param>
/// <param name="Elements">For it and each element after it in its subtree: whether it is left out with all that it holds.</param>
/// <param name="FirstLine">The first of its lines.</param>
/// <param name="Lines">For each of its lines whether it is left out.</param>
internal sealed record BodySelection(int Body, bool[] Elements, int FirstLine, bool[] Lines)
{
    /// <summary>Whether an element is left out with all that it holds.</summary>
    public bool LeavesOutElement(int place) => Elements[place - Body];

    /// <summary>Whether a line is left out.</summary>
    public bool LeavesOutLine(int line) => line >= FirstLine && line < FirstLine + Lines.Length && Lines[line - FirstLine];
}
