namespace Pagewire.Catalogue.Recording;

/// <summary>Compares columns by value.</summary>
internal static class ColumnsEqual
{
    public static bool Of(IReadOnlyDictionary<string, object> left, IReadOnlyDictionary<string, object> right) =>
        left.Count == right.Count && left.All(c => right.TryGetValue(c.Key, out var value) && Equals(c.Value, value));
}
