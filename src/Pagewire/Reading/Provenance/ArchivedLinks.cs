using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>A web archive writes every address of a page so that it leads to a copy of its own, under the time of the capture: each capture would have other addresses.</summary>
internal static partial class ArchivedLinks
{
    /// <summary>The page with the addresses that it had.</summary>
    /// <param name="html">A page saved from a web archive.</param>
    public static ReadOnlyMemory<char> Restored(ReadOnlyMemory<char> html) => Prefix().Replace(html.ToString(), "").AsMemory();

    // Scripts write the slashes as \/. What stands before the time is the archive's own and has a few names at most.
    [GeneratedRegex(@"((https?:)?(\\?/){2}[\w.-]+(:[0-9]+)?)?(\\?/[\w.-]+){0,4}\\?/([0-9]{14}([a-z]{2}_)?|[0-9]{4}\.[0-9]{2}\.[0-9]{2}-[0-9]{6}|(?<=archive\.(today|ph|is|li|md|vn|fo)/o/)[0-9A-Za-z]{4,8})\\?/(?=https?:\\?/)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prefix();
}
