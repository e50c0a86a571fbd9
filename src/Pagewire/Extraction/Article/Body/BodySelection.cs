namespace Pagewire.Extraction.Article.Body;

/// <summary>What of an element is the body.</summary>
/// <param name="Body">The element's place.</param>
/// <param name="Elements">For it and each element after it in its subtree: whether it is left out with all that it holds.</param>
/// <param name="FirstLine">The first of its lines.</param>
/// <param name="Lines">What becomes of each of its lines.</param>
internal sealed record BodySelection(int Body, bool[] Elements, int FirstLine, LineFate[] Lines)
{
    /// <summary>Whether an element is left out with all that it holds.</summary>
    public bool LeavesOut(int place) => Elements[place - Body];

    /// <summary>What becomes of a line.</summary>
    public LineFate Fate(int line) => line >= FirstLine && line < FirstLine + Lines.Length ? Lines[line - FirstLine] : LineFate.Stays;
}

/// <summary>What becomes of a line of the body's element.</summary>
internal enum LineFate : byte
{
    /// <summary>It is part of the body.</summary>
    Stays,

    /// <summary>It is shown under a picture, and is no part of the running text.</summary>
    Caption,

    /// <summary>It goes, the pictures beside it stay.</summary>
    Muted,

    /// <summary>It goes with what holds nothing else.</summary>
    LeftOut,
}
