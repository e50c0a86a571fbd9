namespace Pagewire.Testing.Fuzzing;

/// <summary>Whole pages to be broken: our own samples, and real ones where they lie beside the checkout.</summary>
public static class FuzzPages
{
    private const int LargestPage = 200 * 1024;

    /// <summary>Our own samples.</summary>
    public static IReadOnlyList<byte[]> Own { get; } = In(Path.Combine(SharedPages.Checkout, "samples"));

    /// <summary>Our own and, where present, the shared ones.</summary>
    public static IReadOnlyList<byte[]> All { get; } = SharedPages.Folder is { } folder ? [.. Own, .. In(Path.Combine(folder, "captures")), .. In(Path.Combine(folder, "corpus"))] : Own;

    private static byte[][] In(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".txt" or ".mhtml" && new FileInfo(file).Length <= LargestPage)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];
}
