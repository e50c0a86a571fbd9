using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>The opening of a text, which stands for its summary where nothing better does.</summary>
internal static class Opening
{
    private const int Longest = 500;

    /// <summary>The first paragraph, cut at a word; null where there is none.</summary>
    /// <param name="body">The text; null where there is none.</param>
    public static string? Of(ArticleBody? body)
    {
        if (body is null) return null;
        var first = body.Text.AsSpan()[..(body.Text.IndexOf("\n\n", StringComparison.Ordinal) is var end and >= 0 ? end : body.Text.Length)];
        if (first.Length <= Longest) return OneLine.OrNull(first.ToString());
        var cut = first[..Longest].LastIndexOf(' ');
        return OneLine.OrNull(first[..(cut > 0 ? cut : Longest - 1)].ToString()) + " …";
    }
}
