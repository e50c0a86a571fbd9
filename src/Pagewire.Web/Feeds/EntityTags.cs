namespace Pagewire.Web.Feeds;

/// <summary>Conditions on entity tags.</summary>
internal static class EntityTags
{
    /// <summary>Whether an <c>If-None-Match</c> field is <c>*</c>, or a list that names a tag by weak comparison (RFC 9110 13.1.2). A field that is neither is no condition, and names nothing.</summary>
    /// <param name="field">The field; several fields joined by commas.</param>
    /// <param name="tag">A strong tag with its quotation marks.</param>
    public static bool Names(string field, string tag)
    {
        if (field == tag) return true;
        var rest = field.AsSpan().Trim(" \t");
        if (rest is "*") return true;
        var found = false;
        while (true)
        {
            // RFC 9110 5.6.1.2: empty elements of a list do not count.
            rest = rest.TrimStart(" \t,");
            if (rest.IsEmpty) return found;
            if (rest.StartsWith("W/", StringComparison.Ordinal)) rest = rest[2..];
            var length = LengthOfTag(rest);
            if (length == 0) return false;
            found |= rest[..length].SequenceEqual(tag);
            rest = rest[length..].TrimStart(" \t");
            if (!rest.IsEmpty && rest[0] != ',') return false;
        }
    }

    // RFC 9110 8.8.3: whatever stands between two quotation marks, commas too; spaces, which older servers gave, do no harm.
    private static int LengthOfTag(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '"') return 0;
        var inside = text[1..].IndexOf('"');
        return inside < 0 ? 0 : inside + 2;
    }
}
