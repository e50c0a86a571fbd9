using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;

namespace Pagewire.Web.Operations.Uploads;

/// <summary>The name under which a file from a browser is kept: its source, then its own name with nothing in it that could lead elsewhere.</summary>
internal static class UploadName
{
    // File systems take 255 bytes, and stores put something of their own beside the name.
    private const int MostBytes = 180;

    /// <summary>Adds an upload under a name that no other bytes have: the file's own, else that with the beginning of the hash of its bytes, else with all of the hash. So no earlier upload is ever replaced, whoever uploads at the same time.</summary>
    /// <param name="uploads">Where uploads lie.</param>
    /// <param name="folder">The first folder of its name.</param>
    /// <param name="fileName">The file's name as the browser gave it: anything.</param>
    /// <param name="content">Its bytes; the stream can seek.</param>
    /// <param name="url">The page's address; null where unknown.</param>
    /// <param name="captured">When the page was saved, ISO 8601; null where unknown.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Upload> AddAsync(IUploadStore uploads, string folder, string fileName, Stream content, string? url, string? captured, CancellationToken cancellation)
    {
        var plain = $"{folder}/{Plain(fileName)}";
        if (await uploads.AddAsync(plain, content, url, captured, cancellation) is { } upload) return upload;
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        var dot = plain.LastIndexOf('.');
        if (dot <= plain.IndexOf('/', StringComparison.Ordinal)) dot = plain.Length;
        foreach (var part in new[] { hash[..12], hash })
        {
            content.Position = 0;
            if (await uploads.AddAsync($"{plain[..dot]}-{part}{plain[dot..]}", content, url, captured, cancellation) is { } other) return other;
        }
        throw new IOException($"Other bytes than those of '{fileName}' lie under '{plain}', and under that name with the hash of its bytes.");
    }

    /// <summary>The last part of a path, without control characters, characters that turn the direction of writing, leading dots, or an end that marks unfinished downloads.</summary>
    /// <param name="fileName">A file's name as the browser gave it.</param>
    internal static string Plain(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : "-")).Trim().TrimStart('.').TrimEnd('.', ' ');
        if (name.Length == 0) name = "page";
        var extension = Path.GetExtension(name) is { Length: <= 12 } end ? end : string.Empty;
        name = Shorten(name[..^extension.Length], MostBytes - extension.Length) + extension;
        // Stores take finished files only.
        return PageFiles.IsUnfinished(name) ? name + ".page" : name;
    }

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or '#' or 0xFFFD or 0xFFFE or 0xFFFF);

    private static string Shorten(string text, int mostBytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > mostBytes) text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }
}
