using System.Buffers;
using System.Collections.Frozen;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>The files that items carry as enclosures, by the ends of their names (IANA's registry of media types).</summary>
internal static class FileTypes
{
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        ["pdf"] = "application/pdf",
        ["doc"] = "application/msword",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["rtf"] = "application/rtf",
        ["xls"] = "application/vnd.ms-excel",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["csv"] = "text/csv",
        ["zip"] = "application/zip",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["aac"] = "audio/aac",
        ["ogg"] = "audio/ogg",
        ["oga"] = "audio/ogg",
        ["opus"] = "audio/ogg",
        ["wav"] = "audio/wav",
        ["flac"] = "audio/flac",
        ["mp4"] = "video/mp4",
        ["m4v"] = "video/mp4",
        ["webm"] = "video/webm",
        ["ogv"] = "video/ogg",
        ["mov"] = "video/quicktime",
        ["avi"] = "video/x-msvideo",
        ["wmv"] = "video/x-ms-wmv",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_types.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The media type of the file at an address; null where its name ends like none of them.</summary>
    /// <param name="address">An address, or a reference as the page writes it.</param>
    public static string? Of(ReadOnlySpan<char> address)
    {
        if (address.IndexOfAny('?', '#') is var stop and >= 0) address = address[..stop];
        // ".zip" and ".mov" end hosts too.
        if (address.LastIndexOf('/') is > 0 and var slash && address[slash - 1] == '/') return null;
        return s_lookup.TryGetValue(address[(address.LastIndexOf('.') + 1)..], out var type) ? type : null;
    }

    /// <summary>The media type of the file that a link's label names behind its title: "Budget 2026 (PDF, 1.2 MB)"; null where it names none.</summary>
    /// <param name="label">The text of a link.</param>
    public static string? OfLabel(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        var named = label[FileWords.Without(label).Length..];
        while (!named.IsEmpty)
        {
            var word = named.IndexOfAnyExcept(s_letters) is >= 0 and var end ? named[..end] : named;
            if (s_lookup.TryGetValue(word, out var type)) return type;
            named = named[Math.Min(named.Length, word.Length + 1)..];
        }
        return null;
    }

    /// <summary>Whether a word is the end of such a file's name, without the dot.</summary>
    /// <param name="word">Such as <c>pdf</c>, in any case.</param>
    public static bool IsEnding(ReadOnlySpan<char> word) => s_lookup.ContainsKey(word);

    /// <summary>The media type that a page names, without parameters; null where it is none of these.</summary>
    /// <param name="named">Such as <c>audio/mpeg; codecs=mp3</c>.</param>
    public static string? Known(string? named) =>
        named?.Split(';')[0].Trim().ToLowerInvariant() is { } type && s_types.Values.Contains(type) ? type : null;
}
