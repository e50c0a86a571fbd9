using System.Globalization;
using System.Text;

namespace Pagewire.Feeds;

/// <summary>Text and times as the feed formats want them.</summary>
internal static class FeedText
{
    // RFC 3339 in UTC, to the second: what Atom (4287 3.3) and JSON Feed ask for.
    private const string Rfc3339 = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>RFC 3339, UTC, whole seconds.</summary>
    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString(Rfc3339, CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with the four-digit year that the RSS 2.0 specification prefers.</summary>
    public static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text without what XML 1.0 (production 2, and its discouraged control characters) or UTF-8 cannot hold; line ends as LF.</summary>
    /// <remarks>JSON could hold more, but an entry should read the same in every format.</remarks>
    public static string Clean(string text)
    {
        var at = FirstToReplace(text);
        if (at < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (c == '\r') clean.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            else if (!IsForbidden(c)) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>The tag where it is well formed (RFC 5646, the shape only), else null.</summary>
    public static string? LanguageTag(string? tag) => tag is not null && Reading.Languages.LanguageTag.IsWellFormed(tag) ? tag : null;

    private static int FirstToReplace(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\r' || char.IsSurrogate(text[at]) || IsForbidden(text[at])) return at;
        return -1;
    }

    private static bool IsForbidden(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F') or >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF');
}
