using System.Text;
using System.Text.Json;

namespace Pagewire.Extraction.Structured;

/// <summary>Parses JSON that pages hold: in comments, with raw line ends in strings, with text after it.</summary>
internal static class LooseJson
{
    private static readonly JsonDocumentOptions s_tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Parses what looks like JSON.</summary>
    /// <param name="text">A script's text.</param>
    /// <param name="root">The value, not to be disposed of.</param>
    public static bool TryParse(string text, out JsonElement root)
    {
        if (TryStrict(text.AsMemory().Trim(), out root)) return true;
        // Sections for XML's sake: "<![CDATA[ … ]]>" opens a bracket that is none of the value's.
        text = text.Replace("<![CDATA[", "", StringComparison.Ordinal);
        // The first balanced block, with the control characters in its strings escaped: comments round it, a semicolon or a second value after it do no harm.
        return Balanced(text, 0) is { Length: > 0 } block && TryStrict(Escaped(block).AsMemory(), out root);
    }

    /// <summary>The first balanced object or array at or after a place; empty where there is none.</summary>
    /// <param name="text">A script's text.</param>
    /// <param name="start">Where to begin.</param>
    public static ReadOnlySpan<char> Balanced(ReadOnlySpan<char> text, int start)
    {
        var first = text[start..].IndexOfAny('{', '[');
        if (first < 0) return default;
        start += first;
        var depth = 0;
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c is '{' or '[') depth++;
            else if (c is '}' or ']' && --depth == 0) return text[start..(i + 1)];
        }
        return default;
    }

    private static bool TryStrict(ReadOnlyMemory<char> text, out JsonElement root)
    {
        root = default;
        if (text.IsEmpty || text.Span[0] is not ('{' or '[')) return false;
        try
        {
            root = JsonDocument.Parse(SurrogateEscapes.Mended(text), s_tolerant).RootElement;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Escaped(ReadOnlySpan<char> block)
    {
        var clean = new StringBuilder(block.Length);
        var quoted = false;
        for (var i = 0; i < block.Length; i++)
        {
            var c = block[i];
            if (c == '\\' && quoted && i + 1 < block.Length)
            {
                var next = block[++i];
                // "\'" and the like are JavaScript's, not JSON's.
                if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u') clean.Append('\\');
                clean.Append(next);
                continue;
            }
            if (c == '"') quoted = !quoted;
            clean.Append(char.IsControl(c) ? ' ' : c);
        }
        return clean.ToString();
    }
}
