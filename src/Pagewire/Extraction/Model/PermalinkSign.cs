using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>The sign behind a heading that leads to the heading itself: <c>&lt;h2 id="june"&gt;June&lt;a href="#june"&gt;¶&lt;/a&gt;&lt;/h2&gt;</c>. It is no part of what the heading says.</summary>
internal static class PermalinkSign
{
    private const int Longest = 4;

    /// <summary>Whether a text is such a sign.</summary>
    /// <param name="text">A text in a link.</param>
    /// <param name="parent">What holds it.</param>
    public static bool Is(ReadOnlySpan<char> text, PageElement parent) =>
        text.Length <= Longest && parent.Tag == Tag.A && text.Trim() is "¶" or "#" or "§" && parent.NodeCount == 1 && parent.GetAttribute("href") is { } href && href.Contains('#', StringComparison.Ordinal);
}
