using System.Buffers;
using System.Globalization;

namespace Pagewire.Extraction.Wording;

/// <summary>Reads the numbers of a paging bar.</summary>
internal static class PagingBar
{
    private static readonly string[] s_labels = ["pages", "page", "страницы", "страница", "стр", "seiten", "seite", "páginas", "página", "pagine", "pagina", "strony", "strona", "сторінки", "сторінка", "sayfa", "sayfalar", "ページ", "页", "頁", "صفحة", "الصفحة", "الصفحات"];

    private static readonly PhraseSet s_words = new([.. s_labels, "first", "last"]);
    private static readonly PhraseSet s_joiners = new("of", "из", "von", "de", "sur", "di", "van", "z", "з", "із", "من");
    private static readonly SearchValues<char> s_labelLetters = SearchValues.Create([.. s_labels.Select(label => label[0])]);

    /// <summary>Reads a line such as <c>Pages: ««« :: 123456789101112131415 :: »»»</c>, <c>« 1 2 3 … 40 »</c> or <c>Page 2 of 14</c>; null where it is none.</summary>
    /// <param name="line">One line, or several that are read as one.</param>
    public static Paging? Read(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 400) return null;
        var rest = line.Trim();
        var label = Label(rest);
        var labelled = label > 0;
        if (!labelled && !rest.ContainsAnyInRange('0', '9')) return null;
        rest = rest[label..];
        List<int>? numbers = null;
        var arrows = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (char.IsAsciiDigit(c))
            {
                var start = i;
                while (i + 1 < rest.Length && char.IsAsciiDigit(rest[i + 1])) i++;
                if (!TakeRun(rest[start..(i + 1)], numbers ??= [])) return null;
            }
            else if (c is '«' or '»' or '‹' or '›' or '→' or '←' or '>' or '<') arrows = true;
            else if (char.IsLetter(c))
            {
                var start = i;
                while (i + 1 < rest.Length && char.IsLetter(rest[i + 1])) i++;
                var word = rest[start..(i + 1)];
                if (!IsPagingWord(word)) return null;
                arrows |= !IsJoiner(word);
            }
            else if (!char.IsWhiteSpace(c) && c is not (':' or '|' or '.' or '…' or '[' or ']' or '(' or ')' or ',' or '-' or '–' or '/' or '•' or '·')) return null;
        }
        if (numbers is null) return labelled && arrows ? new Paging(null, null) : null;
        if (!labelled && !(numbers.Count >= 3 && Ascending(numbers)) && !(arrows && numbers.Count >= 2)) return null;
        // "Page 2 of 14", "2 / 14": the first is this page, the second the last.
        var two = numbers.Count == 2 && labelled && !arrows;
        return new Paging(two ? numbers[0] : null, Max(numbers));
    }

    /// <summary>Whether a line has the word for a page in it.</summary>
    /// <param name="line">One line.</param>
    public static bool NamesPages(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny('页', '頁') || line.Contains("ページ", StringComparison.Ordinal)) return true;
        for (var i = 0; i < line.Length; i++)
            if (char.IsLetter(line[i]) && (i == 0 || !char.IsLetter(line[i - 1])) && Label(line[i..]) > 0) return true;
        return false;
    }

    // The length of the label that it begins with.
    private static int Label(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !s_labelLetters.Contains(char.ToLowerInvariant(line[0]))) return 0;
        foreach (var label in s_labels)
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && !(line.Length > label.Length && char.IsLetter(line[label.Length]))) return label.Length;
        return 0;
    }

    // Numbers that a page wrote without anything between: 1234 … 131415, from any start.
    private static bool TakeRun(ReadOnlySpan<char> digits, List<int> numbers)
    {
        if (digits.Length <= 4 && !(digits.Length >= 2 && IsRun(digits, 1)))
        {
            numbers.Add(int.Parse(digits, CultureInfo.InvariantCulture));
            return true;
        }
        for (var size = 1; size <= 4 && size < digits.Length; size++)
            if (IsRun(digits, size))
            {
                var n = int.Parse(digits[..size], CultureInfo.InvariantCulture);
                for (var at = 0; at < digits.Length; n++)
                {
                    numbers.Add(n);
                    at += Width(n);
                }
                return true;
            }
        return false;
    }

    private static bool IsRun(ReadOnlySpan<char> digits, int size)
    {
        if (digits[0] == '0') return false;
        var n = int.Parse(digits[..size], CultureInfo.InvariantCulture);
        var count = 0;
        for (var at = 0; at < digits.Length; n++, count++)
        {
            var width = Width(n);
            if (at + width > digits.Length || int.Parse(digits.Slice(at, width), CultureInfo.InvariantCulture) != n) return false;
            at += width;
        }
        return count >= 3;
    }

    private static int Width(int n) => n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : n < 10_000 ? 4 : 5;

    private static bool Ascending(List<int> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
            if (numbers[i] <= numbers[i - 1] || numbers[i] > 100_000) return false;
        return numbers[0] <= 1000 && numbers[1] - numbers[0] <= 1000;
    }

    private static int Max(List<int> numbers)
    {
        var max = 0;
        foreach (var n in numbers) max = Math.Max(max, n);
        return max;
    }

    private static bool IsJoiner(ReadOnlySpan<char> word) => s_joiners.Contains(word);

    private static bool IsPagingWord(ReadOnlySpan<char> word) => s_words.Contains(word) || IsJoiner(word) || Phrases.LeadsOn(word);
}
