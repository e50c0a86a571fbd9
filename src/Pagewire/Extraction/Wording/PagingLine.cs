using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Pagewire.Extraction.Wording;

/// <summary>Reads lines that say where in a paged listing a page stands: <c>Page 2 of 9</c>, <c>Results 11–20 of 214</c>.</summary>
internal static class PagingLine
{
    private const int Shortest = 5;
    private const int Longest = 100;
    private const int MostNumbers = 3;
    private const int MostEntries = 10_000_000;

    // How many words may stand between two of the numbers: "out of about", "von insgesamt".
    private const int MostWords = 4;

    // Issues, houses and hours come in pairs.
    private const int LeastOfBar = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_to = Words("to", "bis", "à", "a", "al", "até", "do", "до", "по", "tot", "ile", "إلى", "الى", "至", "から");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_of = Words("of", "von", "sur", "de", "di", "su", "z", "van", "из", "з", "із", "من");
    private static readonly SearchValues<char> s_dashes = SearchValues.Create("-‐‑–—~〜～");

    // "共214条", "全214件": all there are.
    private static readonly SearchValues<char> s_all = SearchValues.Create("/／共全计計");

    /// <summary>What a line says; null where it says nothing of the kind.</summary>
    /// <param name="line">One line of a page's text.</param>
    public static Paging? Read(ReadOnlySpan<char> line)
    {
        if (line.Length is < Shortest or > Longest || !Digits.Any(line)) return null;
        Span<Number> numbers = stackalloc Number[MostNumbers];
        return Numbers(line, numbers) switch
        {
            2 => OfPages(line, numbers),
            3 => OfEntries(line, numbers),
            _ => null,
        };
    }

    private static Paging? OfPages(ReadOnlySpan<char> line, ReadOnlySpan<Number> numbers)
    {
        var between = line[numbers[0].End..numbers[1].Start];
        // "9ページ中2ページ目", "共9页 第2页".
        var (page, last) = IsLeftFromAll(line[..numbers[0].Start], between) ? (numbers[1].Value, numbers[0].Value) : IsOf(between) ? (numbers[0].Value, numbers[1].Value) : (0, 0);
        return page >= 1 && page <= last && PagingBar.NamesPages(line) ? new(page, last) : null;
    }

    private static Paging? OfEntries(ReadOnlySpan<char> line, ReadOnlySpan<Number> numbers)
    {
        var first = line[numbers[0].End..numbers[1].Start];
        var second = line[numbers[1].End..numbers[2].Start];
        // "No. 1-2/2019", "5-6/14 Long Street": a bar alone counts in a line of nothing else.
        if (second.Trim() is "/" or "／" && Letters.Any(line)) return null;
        var (from, to, all) = IsTo(first) && IsOf(second) ? (numbers[0].Value, numbers[1].Value, numbers[2].Value)
            : IsTo(second) && IsLeftFromAll(line[..numbers[0].Start], first) ? (numbers[1].Value, numbers[2].Value, numbers[0].Value) : (0, 0, 0);
        if (from < 1 || to < from || to > all) return null;
        var size = to - from + 1;
        if (second.Trim() is "/" or "／" && size < LeastOfBar) return null;
        // How many entries the last page would have is unknown, unless it is the only one.
        if (to == all) return from == 1 ? new(1, 1) : null;
        return (from - 1) % size == 0 ? new((from - 1) / size + 1, (all - 1) / size + 1) : null;
    }

    private static bool IsTo(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        // "t/m" is Dutch.
        return between.Length == 1 && s_dashes.Contains(between[0]) || s_to.Contains(between) || between is "t/m" || between.Length <= 4 && between.Trim("件条條").Length == 1 && s_dashes.Contains(between.Trim("件条條")[0]);
    }

    private static bool IsOf(ReadOnlySpan<char> between)
    {
        if (between.ContainsAny(s_all)) return between.Length <= 12;
        var (words, found) = (0, false);
        foreach (var range in between.Split(' '))
        {
            var word = between[range].Trim(" \u00A0(),:|");
            if (word.IsEmpty) continue;
            if (++words > MostWords) return false;
            found |= s_of.Contains(word);
        }
        return found;
    }

    // The number of all comes first: "214件中11～20件", "214 sonuçtan 11-20", "共214条，第11-20条".
    private static bool IsLeftFromAll(ReadOnlySpan<char> before, ReadOnlySpan<char> between)
    {
        if (between.Length > 20) return false;
        if (between.Contains('中')) return true;
        if (before.TrimEnd().EndsWith("共")) return between.ContainsAny('第', '显', '顯');
        var words = between.Trim();
        return words.Length > 4 && !words.Contains(' ') && (words.EndsWith("tan") || words.EndsWith("ten") || words.EndsWith("dan") || words.EndsWith("den"));
    }

    // The numbers of a line; more than fit where there are too many, or one is too large.
    private static int Numbers(ReadOnlySpan<char> line, Span<Number> numbers)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsDigit(line[i])) continue;
            if (count == numbers.Length) return count + 1;
            var start = i;
            long value = 0;
            for (; i < line.Length && value <= MostEntries; i++)
            {
                if (char.IsDigit(line[i])) value = value * 10 + CharUnicodeInfo.GetDecimalDigitValue(line[i]);
                else if (!DividesThousands(line, start, i)) break;
            }
            if (value > MostEntries) return numbers.Length + 1;
            numbers[count++] = new((int)value, start, i);
        }
        return count;
    }

    // "1.214", "1 214": three digits follow, and one to three go before.
    private static bool DividesThousands(ReadOnlySpan<char> line, int start, int at) =>
        at - start <= 3 && line[at] is '.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '٬' && at + 3 < line.Length
        && char.IsDigit(line[at + 1]) && char.IsDigit(line[at + 2]) && char.IsDigit(line[at + 3]) && (at + 4 == line.Length || !char.IsDigit(line[at + 4]));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Number(int Value, int Start, int End);
}
