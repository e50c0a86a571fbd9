using Pagewire.Catalogue;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>Finds what was never uploaded, from receipts alone: a function of the set of receipts, whatever their order.</summary>
internal static class Gaps
{
    // Pages of one listing saved within this time show it in one state, so their numbers belong together.
    private static readonly TimeSpan s_visit = TimeSpan.FromHours(24);

    /// <summary>The gaps of every listing, by source, then section, then newest first.</summary>
    /// <param name="receipts">Receipts of any sources, in any order.</param>
    public static IReadOnlyList<Gap> In(IEnumerable<Receipt> receipts) =>
    [
        .. receipts
            .Where(receipt => receipt.Span is not null || receipt.Paging is not null)
            .GroupBy(receipt => (Source: receipt.Source.ToString(), receipt.Section))
            .OrderBy(listing => listing.Key.Source, StringComparer.Ordinal)
            .ThenBy(listing => listing.Key.Section, StringComparer.Ordinal)
            .SelectMany(listing => InListing([.. listing])),
    ];

    private static IEnumerable<Gap> InListing(IReadOnlyList<Receipt> receipts)
    {
        var visits = Visits(receipts);
        return BetweenDays(visits)
            .Concat(visits.AsEnumerable().Reverse().Select(MissingPages))
            .Append(NeverReached(visits))
            .OfType<string>()
            .Select(sentence => new Gap(receipts[0].Source, receipts[0].Section, sentence));
    }

    private static List<List<Receipt>> Visits(IReadOnlyList<Receipt> receipts)
    {
        var visits = new List<List<Receipt>>();
        foreach (var receipt in receipts.OrderBy(SavedAt).ThenBy(receipt => receipt.Upload, StringComparer.Ordinal))
        {
            if (visits.Count == 0 || SavedAt(receipt) - SavedAt(visits[^1][0]) > s_visit) visits.Add([]);
            visits[^1].Add(receipt);
        }
        return visits;
    }

    // Consecutive pages of one visit touch, whatever days they show; everything else touches where the days do.
    private static IEnumerable<string> BetweenDays(List<List<Receipt>> visits)
    {
        var covered = visits.SelectMany(Stretches).OrderByDescending(span => span.Newest).ToList();
        for (var i = 0; i < covered.Count; i++)
        {
            var oldest = covered[i].Oldest;
            while (i + 1 < covered.Count && covered[i + 1].Newest >= oldest)
            {
                i++;
                if (covered[i].Oldest < oldest) oldest = covered[i].Oldest;
            }
            if (i + 1 < covered.Count)
            {
                yield return $"Whatever appeared between {Pieces.Day(covered[i + 1].Newest)} and {Pieces.Day(oldest)} is on no uploaded page: the later listing does not reach back to the earlier one.";
            }
        }
    }

    private static IEnumerable<(DateOnly Oldest, DateOnly Newest)> Stretches(List<Receipt> visit)
    {
        var dated = visit.Where(receipt => receipt.Span is not null).OrderBy(Number).ToList();
        for (var i = 0; i < dated.Count; i++)
        {
            var (oldest, newest) = dated[i].Span!.Value;
            while (i + 1 < dated.Count && Number(dated[i + 1]) - Number(dated[i]) <= 1)
            {
                var next = dated[++i].Span!.Value;
                (oldest, newest) = (next.Oldest < oldest ? next.Oldest : oldest, next.Newest > newest ? next.Newest : newest);
            }
            yield return (oldest, newest);
        }
    }

    private static string? MissingPages(List<Receipt> visit)
    {
        var seen = visit.Where(receipt => receipt.Paging is not null).Select(Number).Order().ToList();
        var missing = seen.Prepend(0).Zip(seen, (before, here) => (From: before + 1, To: here - 1)).Where(range => range.From <= range.To).ToList();
        if (missing.Count == 0) return null;
        var day = Pieces.Day(DateOnly.FromDateTime(SavedAt(visit[0]).UtcDateTime));
        var pages = string.Join(", ", missing.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}–{range.To}"));
        return missing.Sum(range => (long)range.To - range.From + 1) == 1
            ? $"Page {pages} of the listing saved on {day} was never uploaded."
            : $"Pages {pages} of the listing saved on {day} were never uploaded.";
    }

    // Later visits need to reach back to the one before only, so the deepest one says how much of the past was never there.
    private static string? NeverReached(List<List<Receipt>> visits)
    {
        var (left, reached, last) = visits
            .Select(visit => visit.Where(receipt => receipt.Paging is not null).ToList())
            .Where(visit => visit.Count > 0)
            .Select(visit => (Reached: visit.Max(Number), Last: visit.Max(receipt => receipt.Paging!.Last ?? 0)))
            .Select(visit => (Left: visit.Last - visit.Reached, visit.Reached, visit.Last))
            .OrderBy(visit => visit.Left)
            .FirstOrDefault();
        if (left <= 0) return null;
        var before = visits.SelectMany(visit => visit).Min(receipt => receipt.Span?.Oldest) is { } oldest
            ? $", so nothing before {Pieces.Day(oldest)} is known from it"
            : string.Empty;
        return left == 1
            ? $"Page {last}, the last one of this listing, was never uploaded{before}."
            : $"Pages {reached + 1} to {last} of this listing were never uploaded{before}.";
    }

    private static int Number(Receipt receipt) => receipt.Paging?.Current ?? 1;

    private static DateTimeOffset SavedAt(Receipt receipt) => receipt.CapturedAt?.Value ?? receipt.At;
}
