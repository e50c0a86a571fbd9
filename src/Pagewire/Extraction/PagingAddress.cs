using System.Collections.Frozen;
using System.Globalization;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction;

/// <summary>Tells the number of a listing's page from its own address, where its links lead to other numbers in the same place: <c>?cur=2</c>, <c>?start=20</c>.</summary>
internal static class PagingAddress
{
    private const int MostDigits = 6;

    // A page may hold several lists; what names more is made to.
    private const int MostNames = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_names = new[]
    {
        "page", "pages", "paged", "p", "pg", "pn", "pageno", "pagenr", "pagenum", "pagenumber", "pageindex", "currentpage", "curpage", "cur", "pagen", "seite", "seitennr", "pagina", "pag", "strona", "strana", "sayfa", "start", "startat", "limitstart", "offset", "first", "skip",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number; null where the address tells none.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Makes its links absolute.</param>
    /// <param name="url">Its address; null where unknown.</param>
    public static int? Number(PageModel model, PageMetadata metadata, string? url)
    {
        if (url is null || url.IndexOf('?', StringComparison.Ordinal) is not (> 0 and var query)) return null;
        var asked = 0;
        foreach (var range in url.AsSpan(query + 1).SplitAny('&', ';', '#'))
        {
            var pair = url.AsSpan(query + 1)[range];
            if (pair.IndexOf('=') is not (> 0 and var equals) || !IsOfPages(pair[..equals]) || Value(pair[(equals + 1)..]) is not { } own) continue;
            if (++asked > MostNames) return null;
            if (Others(model, metadata, url.AsSpan(0, query), pair[..(equals + 1)]) is var others && others.Exists(other => other.Value != own)) return Counted(own, others);
        }
        return null;
    }

    // "cur", "_press_INSTANCE_x_cur", "PAGEN_1", "tx_news[currentPage]": the last word of the name.
    private static bool IsOfPages(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd("[]_0123456789");
        if (name.EndsWith("%5D", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        if (name.LastIndexOf("%5B", StringComparison.OrdinalIgnoreCase) is >= 0 and var bracket) name = name[(bracket + 3)..];
        return s_names.Contains(name[(name.LastIndexOfAny('[', '_') + 1)..]);
    }

    // The values that links to the same page give the name, each with the number that its link shows.
    private static List<(int Value, int? Shown)> Others(PageModel model, PageMetadata metadata, ReadOnlySpan<char> page, ReadOnlySpan<char> name)
    {
        var others = new List<(int, int?)>();
        foreach (var link in model.Links)
        {
            var href = model[link].Element.GetAttribute("href");
            if (href is null || !href.AsSpan().Contains(name, StringComparison.Ordinal) || metadata.Absolute(href) is not { } address) continue;
            var stop = address.IndexOf('?', StringComparison.Ordinal);
            if (stop < 0 || !address.AsSpan(0, stop).SequenceEqual(page)) continue;
            foreach (var range in address.AsSpan(stop + 1).SplitAny('&', ';', '#'))
                if (address.AsSpan(stop + 1)[range] is var pair && pair.StartsWith(name) && Value(pair[name.Length..]) is { } value) others.Add((value, Value(model.Text(link))));
        }
        return others;
    }

    private static int? Counted(int own, List<(int Value, int? Shown)> others)
    {
        var shown = others.Where(other => other.Shown is > 0).ToList();
        // The numbers of two links tell where counting begins, and in which steps.
        if (shown.Count > 0 && shown.Find(other => other.Shown != shown[0].Shown && other.Value != shown[0].Value) is { Shown: { } second } other)
        {
            var (first, values, pages) = (shown[0], other.Value - shown[0].Value, second - shown[0].Shown!.Value);
            if (values % pages != 0 || values / pages <= 0) return null;
            return (own - first.Value) % (values / pages) == 0 && (own - first.Value) / (values / pages) + first.Shown is > 0 and var page ? page : null;
        }
        var step = others.Aggregate(own, (known, one) => Divisor(known, one.Value));
        return step > 1 ? own / step + 1 : own == 0 || others.Exists(one => one.Value == 0) ? own + 1 : own;
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);

    private static int? Value(ReadOnlySpan<char> text) => text.Length is > 0 and <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
