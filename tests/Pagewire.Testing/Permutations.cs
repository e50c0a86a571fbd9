namespace Pagewire.Testing;

/// <summary>All orders of some values.</summary>
public static class Permutations
{
    public static IEnumerable<T[]> Of<T>(T[] values)
    {
        if (values.Length <= 1)
        {
            yield return values;
            yield break;
        }
        for (var i = 0; i < values.Length; i++)
            foreach (var rest in Of<T>([.. values[..i], .. values[(i + 1)..]]))
                yield return [values[i], .. rest];
    }
}
