using System.Text.RegularExpressions;

namespace Pagewire.Catalogue.Joining;

/// <summary>Recognises addresses that a site gives to one article after another, which differ in a number alone: <c>/news/5</c> and <c>/news/6</c>, <c>/statement</c> and <c>/statement-2</c>. A site that moves changes more than that.</summary>
internal static partial class AddressSeries
{
    /// <summary>The series that an address belongs to. Different addresses of one series are different articles.</summary>
    /// <param name="key">The address, as <see cref="ArticleAddress.Key"/> has it.</param>
    public static IEnumerable<string> Of(string key)
    {
        if (key.Contains('#', StringComparison.Ordinal)) return [WithoutNumber(LastNumber().Match(key), key)];
        var question = key.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return OfPath(key);
        var (path, query) = (key[..question], key[question..]);
        // A script that serves all articles is told which by the query; elsewhere a number in the query is anything.
        var numbers = NumberedParameter().Matches(query);
        return numbers.Count == 1 && Script().IsMatch(path) ? [path + WithoutNumber(numbers[0], query)] : OfPath(path).Select(series => series + query);
    }

    private static IEnumerable<string> OfPath(string path)
    {
        var number = LastNumber().Match(path);
        if (number.Success && (path.IndexOf('/', number.Index) < 0 || IdSegment().IsMatch(path))) yield return WithoutNumber(number, path);
        yield return Repeated().Replace(path, "$1");
    }

    private static string WithoutNumber(Match number, string text) => $"{text[..number.Index]}*{text[(number.Index + number.Length)..]}";

    [GeneratedRegex("[0-9]+", RegexOptions.RightToLeft)]
    private static partial Regex LastNumber();

    [GeneratedRegex("(?<==)[0-9]+(?=&|$)")]
    private static partial Regex NumberedParameter();

    [GeneratedRegex(@"^[^/]*$|/[^/]*\.[a-z]{2,5}$", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    // /news/5/the-title, but not /2018/10/15/the-title
    [GeneratedRegex(@"/[^/0-9]+/(?!(19|20)[0-9]{2}/)[0-9]+/[^/0-9]+$")]
    private static partial Regex IdSegment();

    // What a content management system adds to the name of a second article of one title.
    [GeneratedRegex(@"[-_][0-9]{1,3}(\.[a-z]{2,5})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Repeated();
}
