namespace Pagewire.Reading.Unpacking;

/// <summary>The name of an archive's entry as sentences show it: an archive may give its entries names as long as books.</summary>
public static class PartName
{
    private const int Longest = 120;
    private const int End = 40;

    /// <summary>The name; where it is long, its beginning and its end, which has the kind of file.</summary>
    /// <param name="name">The name, with its folders.</param>
    public static string Shown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length <= Longest) return name;
        var (first, last) = (Longest - End - 1, name.Length - End);
        if (char.IsHighSurrogate(name[first - 1])) first--;
        if (char.IsLowSurrogate(name[last])) last++;
        return $"{name.AsSpan(0, first)}…{name.AsSpan(last)}";
    }
}
