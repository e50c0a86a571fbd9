namespace Pagewire.Web.Feeds;

/// <summary>Conditions on entity tags.</summary>
internal static class EntityTags
{
    /// <summary>Whether an <c>If-None-Match</c> field names a tag, by weak comparison (RFC 9110 13.1.2), or is <c>*</c>.</summary>
    /// <param name="field">The field; several fields joined by commas.</param>
    /// <param name="tag">A strong tag with its quotation marks.</param>
    public static bool Names(string field, string tag)
    {
        if (field == tag) return true;
        var rest = field.AsSpan();
        while (true)
        {
            rest = rest.TrimStart(" \t,");
            if (rest.IsEmpty) return false;
            if (rest[0] == '*') return true;
            if (rest.StartsWith("W/", StringComparison.Ordinal)) rest = rest[2..];
            // A tag may hold commas, so tags end at their closing quotation mark and nowhere else.
            var end = rest.IsEmpty || rest[0] != '"' ? -1 : rest[1..].IndexOf('"');
            if (end < 0) return false;
            if (rest[..(end + 2)].SequenceEqual(tag)) return true;
            rest = rest[(end + 2)..];
        }
    }
}
