namespace Pagewire.Catalogue.Joining;

/// <summary>A register as people see it: values that differ only in case, quotes or where they were cut are one version.</summary>
internal sealed class FieldVersions
{
    private readonly List<(string Value, string Sameness, Seen Seen)> _versions;

    /// <summary>Groups a register's values.</summary>
    /// <param name="register">The register.</param>
    /// <param name="sameness">What two values of one version have in common.</param>
    /// <param name="text">Whether values are texts, which listings cut off.</param>
    public FieldVersions(SortedDictionary<string, Seen> register, Func<string, string> sameness, bool text = false)
    {
        var groups = register.GroupBy(v => sameness(v.Key), StringComparer.Ordinal)
            .Select(g => (Value: g.OrderByDescending(v => v.Value.Last).ThenByDescending(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key,
                Sameness: g.Key, Seen: g.Select(v => v.Value).Aggregate((a, b) => a.Join(b)), Cut: text && g.All(v => CutText.EndsCut(v.Key))))
            .ToList();
        // A cut value says nothing that a longer one does not.
        _versions = [.. groups.Where(g => !g.Cut || !groups.Any(longer => IsCutOf(g.Sameness, longer.Sameness))).Select(g => (g.Value, g.Sameness, g.Seen))];
    }

    /// <summary>Each version's value, the one of its wordings that was seen last, with when it was seen.</summary>
    public IEnumerable<(string Value, Seen Seen)> All => _versions.Select(v => (v.Value, v.Seen));

    /// <summary>How many.</summary>
    public int Count => _versions.Count;

    /// <summary>The value seen last: of several the longest, then the first by ordinal order.</summary>
    public string Current => Latest.Value;

    /// <summary>When the current value came: the later of its first sighting and the last sighting of any other; null where there was never another.</summary>
    public DateTimeOffset? ChangedAt
    {
        get
        {
            if (_versions.Count < 2) return null;
            var current = Latest;
            var other = _versions.Where(v => v.Sameness != current.Sameness).Max(v => v.Seen.ShownLast);
            return current.Seen.First is { } && current.Seen.ShownFirst > other ? current.Seen.ShownFirst : other;
        }
    }

    private static bool IsCutOf(string cut, string whole)
    {
        cut = CutText.Kept(cut);
        return cut.Length > 0 && whole.Length > cut.Length && CutText.Kept(whole).Length > cut.Length && whole.StartsWith(cut, StringComparison.Ordinal);
    }

    private (string Value, string Sameness, Seen Seen) Latest => _versions
        .OrderByDescending(v => v.Seen.Last).ThenByDescending(v => v.Value.Length).ThenBy(v => v.Value, StringComparer.Ordinal).First();
}
