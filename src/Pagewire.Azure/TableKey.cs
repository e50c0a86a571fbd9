using System.Globalization;
using System.Text;

namespace Pagewire.Azure;

/// <summary>Keys as Table storage can hold them, and back. Reversible, and in the same order.</summary>
/// <remarks>
/// The service forbids <c>/ \ # ?</c> and control characters in keys; <c>%</c>, quotes and line separators trouble those who read addresses.
/// Each of them is written as two characters, the first of which stands just before it in the order of characters and is itself always
/// written as two: <c>.</c> is <c>..</c> and <c>/</c> is <c>.:</c>. Everything from U+D7A3 on (surrogates, lone ones too, and private letters)
/// is that letter and four digits: there services might compare UTF-8 or UTF-16 and come to different orders.
/// So the order of written keys is that of the keys, whatever the service compares.
/// </remarks>
internal static class TableKey
{
    /// <summary>The most characters of a written key: 1 KiB of UTF-16.</summary>
    public const int MostCharacters = 512;

    // The empty key is before all others, and nothing else is written as a space alone.
    private const string Empty = " ";
    private const char High = '\uD7A3';

    // Leads in order of characters; each covers itself and the forbidden characters about it. The second character keeps their order.
    private static readonly (char Lead, string Covered, string Second)[] s_groups =
    [
        (' ', new string([.. Range('\0', ' ')]), "0123456789ABCDEFGHIJKLMNOPQRSTUV_"),
        ('"', "\"#", "\"n"),
        ('$', "$%", "$p"),
        ('&', "&'", "&q"),
        ('.', "./", ".:"),
        ('>', ">?", ">q"),
        ('[', "[\\", "[b"),
        ('~', new string([.. Range('~', '\u009F')]), "-0123456789ABCDEFGHIJKLMNOPQRSTUVW"),
        ('\u2027', "\u2027\u2028\u2029", "012"),
    ];

    private static readonly Dictionary<char, string> s_written = s_groups
        .SelectMany(group => group.Covered.Select((c, i) => (c, new string([group.Lead, group.Second[i]]))))
        .ToDictionary(pair => pair.c, pair => pair.Item2);

    private static readonly Dictionary<string, char> s_read = s_written.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Writes a key.</summary>
    /// <param name="key">Any characters.</param>
    public static string Write(string key)
    {
        if (key.Length == 0) return Empty;
        var written = new StringBuilder(key.Length + 16);
        foreach (var c in key)
        {
            if (c >= High) written.Append(High).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else if (s_written.TryGetValue(c, out var pair)) written.Append(pair);
            else written.Append(c);
        }
        return written.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="written">The key in the service.</param>
    /// <exception cref="FormatException">Nothing that <see cref="Write"/> writes.</exception>
    public static string Parse(string written)
    {
        if (written == Empty) return "";
        var key = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == High && i + 4 < written.Length && ushort.TryParse(written.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                key.Append((char)code);
                i += 4;
            }
            else if (!s_written.ContainsKey(written[i])) key.Append(written[i]);
            else if (i + 1 < written.Length && s_read.TryGetValue(written.Substring(i, 2), out var c))
            {
                key.Append(c);
                i++;
            }
            else throw new FormatException($"The table holds the key '{written}', which is none of ours: character {i + 1} cannot stand there.");
        }
        return key.ToString();
    }

    private static IEnumerable<char> Range(char from, char to) => Enumerable.Range(from, to - from + 1).Select(c => (char)c);
}
