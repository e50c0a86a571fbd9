using System.Globalization;
using Pagewire.Catalogue.Rows;

namespace Pagewire.Catalogue.Recording;

/// <summary>Finds the aliases of many keys with few calls, whose number does not depend on how much the table holds.</summary>
/// <remarks>Keys of day and title sort by day, and the entries of a page lie close together, so one range mostly holds them all. What a range's first page leaves out is got one by one.</remarks>
/// <param name="table">The table.</param>
/// <param name="partition">The source's partition.</param>
internal sealed class AliasLookup(ITable table, string partition)
{
    private const int DaysApart = 7;
    private const int RangeLimit = 1000;
    private const int LeastForRange = 3;

    /// <summary>The alias of each key, null where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, AliasRow?>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, AliasRow?>(StringComparer.Ordinal);
        var ranges = Clusters(keys).Where(c => c.Count >= LeastForRange).ToList();
        foreach (var (cluster, rows) in await Task.WhenAll(ranges.Select(async c => (c, await table.QueryAsync(partition, new(c[0], c[^1] + "~"), RangeLimit, null, cancellation)))))
        {
            var byKey = rows.Rows.ToDictionary(r => r.Key, AliasRow.Read, StringComparer.Ordinal);
            var end = rows.Continuation is null ? null : rows.Rows.Count == 0 ? "" : rows.Rows[^1].Key;
            foreach (var key in cluster)
                if (end is null || string.CompareOrdinal(key, end) <= 0) found[key] = byKey.GetValueOrDefault(key);
        }
        var single = await Task.WhenAll(keys.Where(k => !found.ContainsKey(k)).Select(async k => (k, Row: await table.GetAsync(partition, k, cancellation))));
        foreach (var (key, row) in single) found[key] = row is null ? null : AliasRow.Read(row);
        return found;
    }

    // Runs of dated keys with no long gap between their days, each in key order.
    private static IEnumerable<List<string>> Clusters(IEnumerable<string> keys)
    {
        List<string>? cluster = null;
        DateOnly last = default;
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            if (DayOf(key) is not { } day) continue;
            if (cluster is not null && day.DayNumber - last.DayNumber > DaysApart)
            {
                yield return cluster;
                cluster = null;
            }
            (cluster ??= []).Add(key);
            last = day;
        }
        if (cluster is not null) yield return cluster;
    }

    // t|2018-10-15|…
    private static DateOnly? DayOf(string key) =>
        key.StartsWith("t|", StringComparison.Ordinal) && DateOnly.TryParseExact(key.AsSpan(2, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
