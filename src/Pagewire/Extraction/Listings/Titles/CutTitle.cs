namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Titles that a page cuts short for want of room: "Council of the island opens the new …".</summary>
internal static class CutTitle
{
    /// <summary>Sliders show a shorter title than lists do, but no shorter than this.</summary>
    public const int Least = 10;

    /// <summary>The title once, where what a link shows when it is pointed at says it again: "Finance CommitteeFinance Committee".</summary>
    /// <param name="title">The title.</param>
    public static string Once(string title) =>
        title.Length >= Least * 2 && title.Length % 2 == 0 && title.AsSpan(0, title.Length / 2) is var half && title.AsSpan(title.Length / 2).SequenceEqual(half) ? half.ToString() : title;

    /// <summary>Whether a title says that it goes on.</summary>
    /// <param name="title">The title.</param>
    public static bool GoesOn(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    /// <summary>Whether a title is the beginning of another.</summary>
    /// <param name="title">The one.</param>
    /// <param name="full">The other.</param>
    public static bool Begins(string title, string full)
    {
        var begun = title.AsSpan().TrimEnd(" .…");
        if (begun.Length < Least || begun.Length >= full.AsSpan().TrimEnd(" .…").Length || !full.StartsWith(begun, StringComparison.Ordinal)) return false;
        // What is cut off there too goes on with something else: its date.
        var rest = full.AsSpan(begun.Length).TrimStart();
        return !rest.StartsWith("…") && !rest.StartsWith("...");
    }
}
