using System.Security.Cryptography;
using System.Text;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Web.Operations;

/// <summary>The name under which a file from a browser is kept: its source, then its own name with nothing in it that could lead elsewhere.</summary>
internal static class UploadName
{
    private const int MostCharacters = 150;

    /// <summary>A name that no other content has: the file's own where it is free or holds the same bytes, else with the hash of its bytes, so that no earlier upload is ever replaced.</summary>
    /// <param name="uploads">Where uploads lie.</param>
    /// <param name="source">The source.</param>
    /// <param name="fileName">The file's name as the browser gave it: anything.</param>
    /// <param name="content">Its bytes; the stream is left at its beginning.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<string> ForAsync(IUploadStore uploads, SourceName source, string fileName, Stream content, CancellationToken cancellation)
    {
        var plain = $"{source}/{Plain(fileName)}";
        if (await uploads.FindAsync(plain, cancellation) is not { } taken) return plain;
        var hash = await HashAsync(content, cancellation);
        content.Position = 0;
        if (taken.Length == content.Length && await uploads.OpenAsync(taken, cancellation) is { } stored)
        {
            await using (stored)
            {
                if (hash == await HashAsync(stored, cancellation)) return plain;
            }
        }
        var dot = plain.LastIndexOf('.');
        if (dot <= plain.IndexOf('/', StringComparison.Ordinal)) dot = plain.Length;
        return $"{plain[..dot]}-{hash[..12]}{plain[dot..]}";
    }

    /// <summary>The last part of a path without control characters, characters that turn the direction of writing, or leading dots.</summary>
    /// <param name="fileName">A file's name as the browser gave it.</param>
    internal static string Plain(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > MostCharacters) break;
            var category = Rune.GetUnicodeCategory(rune);
            var bad = category is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
                || rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '#' or 0xFFFD;
            name.Append(bad ? "-" : rune.ToString());
        }
        var plain = name.ToString().Trim().TrimStart('.').TrimEnd('.', ' ');
        return plain.Length == 0 ? "page" : plain;
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
}
