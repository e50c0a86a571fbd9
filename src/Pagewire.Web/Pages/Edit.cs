using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>One field's move from one wording to the next.</summary>
/// <param name="Field">Which field, as <see cref="FieldVersion"/> names it.</param>
/// <param name="Before">What it said, as text.</param>
/// <param name="After">What it says then, as text.</param>
/// <param name="LastBefore">The latest capture known to show the old wording before the new one came, UTC: of a wording that came back, the earliest one.</param>
/// <param name="FirstAfter">The earliest capture that shows the new wording, UTC.</param>
/// <param name="CameBack">When the old wording was seen last after the new one had come; null where it never was.</param>
/// <param name="Stayed">Whether it has been what the item says since.</param>
internal sealed record Edit(string Field, string Before, string After, DateTimeOffset LastBefore, DateTimeOffset FirstAfter, DateTimeOffset? CameBack, bool Stayed)
{
    // As an item shows them.
    private static readonly string[] s_fields = ["title", "published", "summary", "body"];

    /// <summary>Every edit of an item, newest first.</summary>
    /// <param name="history">The item with its past.</param>
    /// <param name="bodies">Gives the texts of its bodies.</param>
    public static async Task<IReadOnlyList<Edit>> OfAsync(ItemHistory history, BodyCache bodies)
    {
        var edits = new List<Edit>();
        foreach (var field in history.Versions.Where(version => version.Field != "url").GroupBy(version => version.Field))
        {
            var versions = field.ToList();
            if (versions.Count < 2) continue;
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var version in versions)
            {
                texts[version.Value] = field.Key == "body" ? ComparableText.Of(await bodies.HtmlAsync(version.Value)) : version.Value;
            }
            // Bodies that differ in their markup alone say the same.
            edits.AddRange(Between(versions, version => texts[version.Value]).Where(edit => edit.Before != edit.After));
        }
        // Where the text itself changed, its opening says the same once more.
        if (edits.Any(edit => edit.Field == "body")) edits.RemoveAll(edit => edit.Field == "summary");
        return [.. edits.OrderByDescending(edit => edit.FirstAfter).ThenBy(edit => edit.Field, StringComparer.Ordinal)];
    }

    /// <summary>The moves between the wordings of one field, oldest first.</summary>
    /// <param name="versions">The field's values, as the history has them.</param>
    /// <param name="text">Gives the text of a value: of a body, of the hash.</param>
    private static IEnumerable<Edit> Between(IReadOnlyList<FieldVersion> versions, Func<FieldVersion, string> text)
    {
        var inOrder = versions.OrderBy(version => version.FirstSeen).ThenBy(version => version.Current).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            var (before, after) = (inOrder[i - 1], inOrder[i]);
            DateTimeOffset? cameBack = before.LastSeen > after.FirstSeen ? before.LastSeen : null;
            yield return new(
                after.Field, text(before), text(after), cameBack is null ? before.LastSeen : before.FirstSeen, after.FirstSeen, cameBack, before.LastSeen > after.LastSeen);
        }
    }

    /// <summary>The edit as a section of the item's page.</summary>
    /// <param name="language">The item's language; null where unknown.</param>
    public Markup Show(string? language) => $"""
        <section class="edit">
        <h3>{Name(Field)} changed {When()}</h3>
        <div{Pieces.Language(language)}>{Difference()}</div>
        <p class="help">Earlier wording {(CameBack is null ? "last " : "")}seen {Pieces.Time(LastBefore)}; this one first seen {Pieces.Time(FirstAfter)}.{Return()}</p>
        </section>

        """;

    /// <summary>What some edits changed, for the line over them: <c>Date and text changed</c>.</summary>
    /// <param name="edits">The edits; at least one.</param>
    public static string Changed(IReadOnlyList<Edit> edits)
    {
        var names = edits.Select(edit => edit.Field).Distinct().OrderBy(field => Array.IndexOf(s_fields, field)).Select((field, i) => i == 0 ? Name(field) : Name(field).ToLowerInvariant()).ToList();
        return $"{string.Join(", ", names[..^1])}{(names.Count > 1 ? " and " : "")}{names[^1]} changed";
    }

    private Markup Return() => CameBack is not { } last ? Markup.Empty
        : Stayed ? (Markup)$" The earlier wording came back later, and was last seen {Pieces.Time(last)}."
        : $" The earlier wording came back for a while, was last seen {Pieces.Time(last)}, and gave way to this one again.";

    // Nobody saw the edit itself: it was made after the last sight of the one wording and before the first sight of the other.
    private Markup When()
    {
        if (LastBefore.UtcDateTime.Date == FirstAfter.UtcDateTime.Date) return $"on {Pieces.Time(FirstAfter, clock: false)}";
        return $"between {Pieces.Time(LastBefore, clock: false)} and {Pieces.Time(FirstAfter, clock: false)}";
    }

    private Markup Difference() => Field is "published"
        ? $"<div class=\"diff\"><p><del>{Date(Before)}</del> <ins>{Date(After)}</ins></p></div>"
        : TextDiff.Between(Before, After);

    private static string Date(string value)
    {
        var published = Published.Parse(value);
        return published.Instant is { } instant
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pieces.Day(published.Day)}, {instant:HH:mm}")
            : Pieces.Day(published.Day);
    }

    private static string Name(string field) => field switch
    {
        "title" => "Title",
        "summary" => "Opening",
        "published" => "Date",
        "body" => "Text",
        "url" => "Address",
        _ => field,
    };
}
