using Pagewire.Testing;

namespace Pagewire.Feeds.Tests;

/// <summary>Compares with a checked-in file byte for byte. With <c>PAGEWIRE_WRITE_EXPECTED=1</c> the file is written instead, to be looked at and committed.</summary>
internal static class ExpectedFile
{
    private static readonly string s_folder = Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Feeds.Tests", "Data");

    public static void Is(string name, byte[] actual)
    {
        var path = Path.Combine(s_folder, name);
        if (Environment.GetEnvironmentVariable("PAGEWIRE_WRITE_EXPECTED") == "1") File.WriteAllBytes(path, actual);
        Assert.Equal(File.ReadAllText(path), System.Text.Encoding.UTF8.GetString(actual));
        Assert.Equal(File.ReadAllBytes(path), actual);
    }
}
