using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>Times in file names, taken as UTC: <c>20181014214900</c>, <c>2018-10-14T21-49-00Z</c>, <c>2018-10-14_21.49</c>, <c>20181014T214900Z</c>.</summary>
internal static partial class NameTime
{
    public static DateTimeOffset? Find(string name)
    {
        var match = Time().Match(name[(name.LastIndexOf('/') + 1)..]);
        if (!match.Success) return null;
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit)).PadRight(14, '0');
        return DateTimeOffset.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year is >= 1990 and <= 2100 ? time : null;
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])[T_ -]*(?:[01]\d|2[0-3])[-:._]?[0-5]\d(?:[-:._]?[0-5]\d)?(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Time();
}
