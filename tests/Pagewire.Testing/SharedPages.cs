using Xunit;

namespace Pagewire.Testing;

/// <summary>Pages that belong to others and lie beside the checkout, not in it. Tests that want them skip where they are absent.</summary>
public static class SharedPages
{
    /// <summary>What a test says when it skips.</summary>
    public const string Absent = "../shared is not beside this checkout: this test compares with real pages that are not part of the project.";

    /// <summary>The root of the checkout.</summary>
    public static string Checkout { get; } = Above(AppContext.BaseDirectory, "global.json") ?? throw new InvalidOperationException("The tests run outside a checkout: no global.json above " + AppContext.BaseDirectory);

    /// <summary>The folder <c>shared</c> beside the checkout (or beside the folder that <c>PAGEWIRE_SHARED</c> names); null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Five overlapping captures of one site, as text files; the test that asks skips where they are absent.</summary>
    public static string[] Captures()
    {
        Assert.SkipWhen(Folder is null, Absent);
        return [.. Directory.GetFiles(Path.Combine(Folder!, "captures"), "*.txt").Order(StringComparer.Ordinal)];
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PAGEWIRE_SHARED");
        var folder = named ?? Path.Combine(Path.GetDirectoryName(Checkout.TrimEnd('/'))!, "shared");
        return Directory.Exists(folder) ? folder : null;
    }

    private static string? Above(string folder, string marker)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, marker))) return at.FullName;
        return null;
    }
}
