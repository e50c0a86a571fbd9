namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Labels that are several names in one element: "Events, News", where other entries are filed under "Events" or "News" alone.</summary>
internal static class SeveralLabels
{
    /// <summary>Divides them.</summary>
    /// <param name="entries">The entries of one list.</param>
    public static void Divide(List<Entry> entries)
    {
        var known = entries.SelectMany(entry => entry.Labels).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
            for (var at = entry.Labels.Count - 1; at >= 0; at--)
                if (Parts(entry.Labels[at]) is { Length: > 1 } parts && parts.All(known.Contains))
                {
                    entry.Labels.RemoveAt(at);
                    entry.Labels.InsertRange(at, parts.Where(part => !entry.Labels.Contains(part)).Distinct());
                }
    }

    private static string[] Parts(string label) => label.Split([',', ';', '|', '、', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
