using System.Globalization;

namespace Pagewire.Web.Pages;

/// <summary>Sizes as people read them.</summary>
internal static class Size
{
    /// <summary>Bytes as <c>812 bytes</c>, <c>12.4 KB</c>, <c>3.1 MB</c> (powers of 1024).</summary>
    /// <param name="bytes">How many.</param>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.#} GB"),
    };
}
