using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>HTTrack writes every link of a page as one to a file of its own: a folder's is its <c>index.html</c>.</summary>
internal static partial class MirroredLinks
{
    /// <summary>The page with links that lead to folders again.</summary>
    /// <param name="html">A page saved by HTTrack.</param>
    public static ReadOnlyMemory<char> Restored(ReadOnlyMemory<char> html) => Index().Replace(html.ToString(), link => link.Groups["path"].Success ? link.Groups["path"].Value : "./").AsMemory();

    // Links to other sites are as they were; a folder's own page is "./".
    [GeneratedRegex(@"(?<=\bhref\s{0,3}=\s{0,3}[""'])(?<path>(?![a-z]+:|//)[^""'<>\s]{0,500}/)index\.html(?=[""'#])|(?<=\bhref\s{0,3}=\s{0,3}[""'])index\.html(?=[""'#])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Index();
}
