using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Profiles;

/// <summary>Says in words of our own what is wrong with a regular expression, and where.</summary>
internal static class PatternFault
{
    private const int MostShown = 100;
    private const string Linear = "no back-reference and no look-around";

    /// <summary>The fault of an expression; null where it can be used.</summary>
    /// <param name="pattern">The expression.</param>
    /// <returns>Words that follow the member's name, such as <c>expected a ) for every ( at character 3 of the regular expression "(a"</c>.</returns>
    public static string? Of(string pattern)
    {
        try
        {
            _ = ProfileRules.Compile(pattern);
            return null;
        }
        catch (RegexParseException wrong)
        {
            // The parser tells how much it had read.
            return Sentence(Expected(wrong.Error), wrong.Offset, pattern);
        }
        catch (NotSupportedException)
        {
            return BackTracking(pattern) is { } at ? Sentence(Linear, at + 1, pattern) : "expected a shorter regular expression, or one with fewer repetitions";
        }
    }

    private static string Expected(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a ) for every (",
        RegexParseError.InsufficientOpeningParentheses => "a ( for every )",
        RegexParseError.UnterminatedBracket => "a ] for every [",
        RegexParseError.UnterminatedComment => "a ) that ends the comment",
        RegexParseError.QuantifierAfterNothing => "something that is repeated",
        RegexParseError.NestedQuantifiersNotParenthesized => "one repetition, or parentheses round what is repeated twice",
        RegexParseError.ReversedQuantifierRange => "the smaller number first",
        RegexParseError.ReversedCharacterRange => "the lower character first",
        RegexParseError.ShorthandClassInCharacterRange => "single characters on both sides of the -",
        RegexParseError.UnescapedEndingBackslash => "a character behind the \\",
        RegexParseError.UnrecognizedEscape => "a known letter behind the \\, such as \\b or \\d",
        RegexParseError.InvalidUnicodePropertyEscape or RegexParseError.UnrecognizedUnicodeProperty or RegexParseError.MalformedUnicodePropertyEscape => "a category of characters such as \\p{L}",
        RegexParseError.InsufficientOrInvalidHexDigits => "hexadecimal digits",
        RegexParseError.UndefinedNumberedReference or RegexParseError.UndefinedNamedReference or RegexParseError.MalformedNamedReference => Linear,
        RegexParseError.InvalidGroupingConstruct or RegexParseError.CaptureGroupNameInvalid => "a group such as (…) or (?:…)",
        _ => "a regular expression of .NET",
    };

    private static string Sentence(string expected, int character, string pattern) =>
        $"expected {expected} at character {Math.Clamp(character, 1, pattern.Length)} of the regular expression \"{(pattern.Length > MostShown ? $"{pattern.AsSpan(0, char.IsHighSurrogate(pattern[MostShown - 1]) ? MostShown - 1 : MostShown)}…" : pattern)}\"";

    // Where the first of them stands; null where there is none.
    private static int? BackTracking(string pattern)
    {
        for (var at = 0; at < pattern.Length - 1; at++)
        {
            var rest = pattern.AsSpan(at);
            if (rest is ['\\', >= '1' and <= '9' or 'k', ..] or ['(', '?', '=' or '!' or '>' or '(', ..] or ['(', '?', '<', '=' or '!', ..]) return at;
            if (rest[0] == '\\') at++;
        }
        return null;
    }
}
