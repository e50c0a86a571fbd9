using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Catalogue.Joining;

/// <summary>Recognises addresses that a site gives to one article after another, which differ in a number alone: <c>/news/5</c> and <c>/news/6</c>, <c>/statement</c> and <c>/statement-2</c>. A site that moves changes more than that.</summary>
internal static partial class AddressSeries
{
    // What a site publishes in a day lies close together; a site that numbers its articles anew goes further.
    private const long Near = 1000;

    /// <summary>Whether some of the addresses are different articles.</summary>
    /// <param name="places">Different addresses of one host, as <see cref="ArticleAddress.Place"/> has them.</param>
    public static bool CountsOn(IEnumerable<string> places) => places.SelectMany(Of).GroupBy(place => place.Series, place => place.Number, StringComparer.Ordinal).Any(series =>
    {
        var numbers = series.Order().ToList();
        return numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second - pair.First < Near);
    });

    private static IEnumerable<(string Series, long Number)> Of(string address)
    {
        if (address.Contains('#', StringComparison.Ordinal)) return [Numbered(address, LastNumber().Match(address))];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return OfPath(address);
        var (path, query) = (address[..question], address[question..]);
        // A script that serves all articles is told which by the query; elsewhere a number in the query is anything.
        var numbers = NumberedParameter().Matches(query);
        return numbers.Count == 1 && Script().IsMatch(path) ? [Numbered(address, NumberedParameter().Match(address, question))] : OfPath(path).Select(place => (place.Series + query, place.Number));
    }

    private static IEnumerable<(string Series, long Number)> OfPath(string path)
    {
        var number = LastNumber().Match(path);
        if (number.Success && (path.IndexOf('/', number.Index) < 0 || IdSegment().IsMatch(path))) yield return Numbered(path, number);
        yield return (Repeated().Replace(path, "$1"), 0);
    }

    private static (string Series, long Number) Numbered(string text, Match number) =>
        ($"{text[..number.Index]}*{text[(number.Index + number.Length)..]}", long.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0);

    [GeneratedRegex("[0-9]+", RegexOptions.RightToLeft | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LastNumber();

    [GeneratedRegex("(?<==)[0-9]+(?=&|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberedParameter();

    [GeneratedRegex(@"^[^/]*$|/[^/]*\.[a-z]{2,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Script();

    // /news/5/the-title, but not /2018/10/15/the-title
    [GeneratedRegex(@"/[^/0-9]+/(?!(19|20)[0-9]{2}/)[0-9]+/[^/0-9]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IdSegment();

    // What a content management system adds to the name of a second article of one title.
    [GeneratedRegex(@"[-_][0-9]{1,3}(\.[a-z]{2,5})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Repeated();
}
