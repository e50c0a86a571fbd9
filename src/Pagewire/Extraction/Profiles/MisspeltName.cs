namespace Pagewire.Extraction.Profiles;

/// <summary>A name that somebody wrote by hand, and none of those that mean something.</summary>
public static class MisspeltName
{
    private const int Longest = 100;

    /// <summary>The known name that is meant: a third of its letters at most may be wrong, signs before it aside.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that mean something there.</param>
    /// <returns>Null where none is like it.</returns>
    public static string? Nearest(string name, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        if (name.Length > Longest || known.Count == 0) return null;
        var (nearest, distance) = known.Select(other => (Name: other, Distance: Distance(name.ToUpperInvariant(), other.ToUpperInvariant()))).MinBy(other => other.Distance);
        return 3 * distance <= nearest.AsSpan().TrimStart('-').Length ? nearest : null;
    }

    // How many letters to put in, take out or replace, or neighbours to swap (optimal string alignment).
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
