using System.Text.RegularExpressions;

namespace Pagewire.Reading.Languages;

/// <summary>BCP 47 language tags as pages write them.</summary>
internal static partial class LanguageTag
{
    private const int MostLength = 35;

    /// <summary>The tag in its usual spelling, such as <c>pt-BR</c> for <c>PT_br</c>; null where the text is none.</summary>
    public static string? Normalize(string? text)
    {
        if (text is null) return null;
        var match = Tag().Match(text.Trim());
        if (!match.Success || match.Groups["primary"].Value.ToLowerInvariant() is var primary && primary is "und" or "mul" or "zxx" or "xx") return null;
        var region = match.Groups["region"].Value;
        var script = match.Groups["script"].Value;
        if (script.Length > 0) primary += "-" + char.ToUpperInvariant(script[0]) + script[1..].ToLowerInvariant();
        return region.Length > 0 ? primary + "-" + region.ToUpperInvariant() : primary;
    }

    /// <summary>Whether the text has the shape of a tag (RFC 5646 2.1) whose first part is a language of ISO 639: <c>pt-BR</c> and not <c>english</c>, a shape for which no language is registered.</summary>
    public static bool IsWellFormed(string text)
    {
        var parts = text.Split('-');
        return text.Length <= MostLength && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    [GeneratedRegex(@"^(?<primary>[a-z]{2,3})(?:[-_](?<script>[a-z]{4}))?(?:[-_](?<region>[a-z]{2}|\d{3}))?(?:[-_.@].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();
}
