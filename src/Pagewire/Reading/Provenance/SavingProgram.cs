using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Reading.Tree;

namespace Pagewire.Reading.Provenance;

/// <summary>What a program that saves pages, other than browsers and SingleFile, wrote into a page of where and when it did.</summary>
/// <param name="Url">The page's address.</param>
/// <param name="At">When it was saved, in UTC; null where that cannot be read.</param>
/// <param name="From">The program and where it wrote it.</param>
internal sealed partial record SavingProgram(string? Url, DateTimeOffset? At, string From)
{
    /// <summary>Whether HTTrack saved it: the scheme of the address was not written, and is that of the web of today; its links lead to HTTrack's files.</summary>
    public bool IsMirror { get; private init; }

    /// <summary>Reads the comments that HTTrack and monolith write.</summary>
    /// <param name="head">The page's first characters.</param>
    /// <returns>Null where there is none.</returns>
    public static SavingProgram? InComment(string head)
    {
        if (HTTrack().Match(head) is { Success: true } mirrored)
            return new("https://" + mirrored.Groups["url"].Value, Time(mirrored.Groups["date"].Value, "r"), "HTTrack comment") { IsMirror = true };
        return Monolith().Match(head) is { Success: true } saved ? new(saved.Groups["url"].Value, Time(saved.Groups["date"].Value, "yyyy-MM-dd'T'HH:mm:ssK"), "monolith comment") : null;
    }

    /// <summary>Reads the attributes of WebScrapBook and the meta elements of Save Page WE.</summary>
    /// <param name="document">The page.</param>
    /// <returns>Null where there are none.</returns>
    public static SavingProgram? InElements(PageDocument document)
    {
        var root = document.Root;
        if (root.GetAttribute("data-scrapbook-source") is { } source) return new(source, Time(root.GetAttribute("data-scrapbook-create"), "yyyyMMddHHmmssfff"), "WebScrapBook attribute");
        return UrlLadder.Meta(document, "savepage-url") is { } url ? new(url, SavedComments.JavaScriptDate(UrlLadder.Meta(document, "savepage-date") ?? ""), "Save Page WE meta element") : null;
    }

    private static DateTimeOffset? Time(string? text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    [GeneratedRegex(@"<!--\s*Mirrored from (?<url>\S{1,2000}) by HTTrack Website Copier/[^\r\n>]{0,80}\], (?<date>[^\r\n>\]]{10,40} GMT)\s*-->", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HTTrack();

    [GeneratedRegex(@"<!--\s*Saved from (?<url>\S{1,2000}) at (?<date>\S{10,40}) using monolith\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Monolith();
}
