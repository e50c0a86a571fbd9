namespace Pagewire.Reading.Unpacking;

/// <summary>Broken archives come to light in the middle of reading them: what was read before stays, and one sentence ends it.</summary>
internal static class BrokenArchives
{
    /// <summary>The results up to the place where the content breaks, and then why it breaks.</summary>
    /// <param name="results">Lazy results.</param>
    /// <param name="part">The entry of an archive that they come from; null for the upload itself, where running out of the budget ends it too.</param>
    public static IEnumerable<ReadResult> Guard(IEnumerable<ReadResult> results, string? part = null)
    {
        using var each = results.GetEnumerator();
        while (Next(each, part, out var result, out var broken))
        {
            yield return result;
            if (broken) yield break;
        }
    }

    private static bool Next(IEnumerator<ReadResult> each, string? part, out ReadResult result, out bool broken)
    {
        broken = false;
        try
        {
            var found = each.MoveNext();
            result = found ? each.Current : null!;
            return found;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException || (exception is UnpackedTooLargeException && part is null))
        {
            broken = true;
            result = ReadResult.Unreadable($"It cannot be unpacked to its end: {exception.Message.TrimEnd('.')}.", part);
            return true;
        }
    }
}
