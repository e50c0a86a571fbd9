namespace Pagewire.Catalogue.Joining;

/// <summary>Tells a text that was cut off from one that was rewritten: only an ellipsis proves a cut, since an edit may shorten too.</summary>
internal static class CutText
{
    /// <summary>Whether a text ends as one that was cut off: <c>…</c>, <c>...</c>, with or without a bracket.</summary>
    public static bool EndsCut(string text)
    {
        var end = text.AsSpan().TrimEnd(" )]");
        return end.EndsWith("…", StringComparison.Ordinal) || end.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>What is left of a folded text that ends as cut off: without the bracket that the ellipsis stood in.</summary>
    public static string Kept(string folded) => folded.TrimEnd(' ', '.', '…', '[', ']', '(', ')');
}
