namespace Pagewire.Extraction.Profiles;

/// <summary>The name of a member of a profile or an expectation, which somebody wrote by hand.</summary>
internal static class MemberName
{
    private const int Longest = 100;

    /// <summary>What is wrong with a name that none of the known ones is, as words that follow its place.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that mean something there.</param>
    public static string Unknown(string name, IReadOnlyList<string> known) =>
        $"unknown{(Nearest(name, known) is { } nearest ? $", perhaps {nearest} is meant" : "")}; expected one of {string.Join(", ", known)}";

    // Null where none is like it: half of its letters at most may be wrong.
    private static string? Nearest(string name, IReadOnlyList<string> known)
    {
        if (name.Length > Longest) return null;
        var (nearest, distance) = known.Select(other => (Name: other, Distance: Distance(name.ToUpperInvariant(), other.ToUpperInvariant()))).MinBy(other => other.Distance);
        return 2 * distance <= nearest.Length ? nearest : null;
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
