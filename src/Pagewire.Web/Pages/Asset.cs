using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Pagewire.Web.Pages;

/// <summary>A style sheet, script or picture that pages use: embedded in the assembly, served under a name that holds its hash, so that it may be cached for ever.</summary>
/// <param name="Path">Its address on this site: <c>/assets/site.1a2b3c4d5e.css</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record Asset(string Path, string MediaType, byte[] Bytes)
{
    /// <summary>The one style sheet.</summary>
    public static Asset Style { get; } = Load("site.css", "text/css; charset=utf-8");

    /// <summary>The picture in the browser's tab.</summary>
    public static Asset Icon { get; } = Load("icon.svg", "image/svg+xml");

    /// <summary>Copies a feed's address.</summary>
    public static Asset Copy { get; } = Load("copy.js", "text/javascript; charset=utf-8");

    /// <summary>The drop zone of forms; before the script that uses it.</summary>
    public static Asset Drop { get; } = Load("drop.js", "text/javascript; charset=utf-8");

    /// <summary>Progress of <c>/ops/upload</c>.</summary>
    public static Asset Upload { get; } = Load("upload.js", "text/javascript; charset=utf-8");

    /// <summary>Selector try-out of <c>/ops/preview</c>.</summary>
    public static Asset Preview { get; } = Load("preview.js", "text/javascript; charset=utf-8");

    private static readonly FrozenDictionary<string, Asset> s_byPath =
        new[] { Style, Icon, Copy, Drop, Upload, Preview }.ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);

    /// <summary>The asset at an address, or null.</summary>
    /// <param name="path">The address on this site.</param>
    public static Asset? At(string path) => s_byPath.GetValueOrDefault(path);

    private static Asset Load(string file, string mediaType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("Pagewire.Web.Assets." + file)
            ?? throw new InvalidOperationException($"The asset {file} is not embedded in Pagewire.Web.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var dot = file.LastIndexOf('.');
        return new($"/assets/{file[..dot]}.{hash}{file[dot..]}", mediaType, bytes);
    }
}
