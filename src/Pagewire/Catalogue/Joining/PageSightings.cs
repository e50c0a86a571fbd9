using Pagewire.Extraction;
using Pagewire.Reading.Provenance;

namespace Pagewire.Catalogue.Joining;

/// <summary>What one page says: its sightings as strands, and the keys that it proves to name several items. A pure function of the capture.</summary>
/// <param name="Strands">One for each sighting, in the capture's order, each knowing the keys that this page shows to be shared.</param>
/// <param name="Shared">Keys that stand on different entries of this page.</param>
internal sealed record PageSightings(IReadOnlyList<Strand> Strands, IReadOnlySet<string> Shared)
{
    /// <summary>Reads a capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="upload">The name of the upload that it is in.</param>
    /// <param name="seenAt">The capture time, UTC; null where unknown.</param>
    /// <param name="arrived">The time of arrival, UTC.</param>
    public static PageSightings Of(Capture capture, string upload, DateTimeOffset? seenAt, DateTimeOffset arrived)
    {
        var page = ArticleAddress.Of(capture.Url?.Value);
        var saved = capture.Url is { } known && !UrlLadder.IsStated(known) ? page : null;
        var keyed = capture.Sightings.Select(s => KeyedSighting.Of(s, page, saved, capture.Article)).OfType<KeyedSighting>().ToList();
        var shared = SharedKeys.Of(keyed);
        return new([.. keyed.Select(k => StrandOf(k, capture, upload, seenAt, arrived).Knowing(shared))], shared);
    }

    private static Strand StrandOf(KeyedSighting keyed, Capture capture, string upload, DateTimeOffset? seenAt, DateTimeOffset arrived)
    {
        var sighting = keyed.Sighting;
        var seen = Seen.At(seenAt);
        var registers = new SortedDictionary<string, SortedDictionary<string, Seen>>(StringComparer.Ordinal);
        var sets = new SortedDictionary<string, SortedDictionary<string, DateTimeOffset>>(StringComparer.Ordinal);

        Say(Fields.Title, keyed.Title);
        Say(Fields.Url, keyed.Address?.Shown);
        Say(Fields.Place, keyed.StandsAt?.Shown);
        Say(Fields.Summary, PlainText.Of(sighting.Summary, 2000));
        Say(Fields.Image, PlainText.Of(sighting.Image, 4000));
        Say(Fields.Language, PlainText.Of(sighting.Language ?? capture.Language, 40));
        if (sighting.Body is { } body) Say(Fields.Body, BodyVersion.Of(body));
        if (sighting.Published is { } published)
            registers[keyed.IsCopy ? Fields.OfCopy(Fields.Published) : Fields.Published] = One($"{published} {(int)sighting.PublishedFrom}", seen);
        Add(Fields.Authors, sighting.Authors.Select(a => PlainText.Of(a, 200)));
        Add(Fields.Categories, sighting.Categories.Select(c => PlainText.Of(c, 200)));
        Add(Fields.Enclosures, sighting.Enclosures.Select(EnclosureText.Of));
        Add(Fields.Uploads, [upload]);
        return new() { UrlKey = keyed.UrlKey, TitleKey = keyed.TitleKey, PathKey = keyed.PathKey, Opening = keyed.Opening, Seen = seen, Arrived = arrived, Registers = registers, Sets = sets };

        void Say(string field, string? value)
        {
            if (value is null) return;
            registers[keyed.IsCopy ? Fields.OfCopy(field) : sighting.Kind == SightingKind.Article ? Fields.OfArticle(field) : Fields.OfListing(field)] = One(value, seen);
        }

        void Add(string set, IEnumerable<string?> values)
        {
            var first = seen.First!.Value;
            var members = values.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(v => v, _ => first, StringComparer.Ordinal);
            if (members.Count > 0) sets[keyed.IsCopy && set != Fields.Uploads ? Fields.OfCopy(set) : set] = FirstSeenSet.Join(new(members, StringComparer.Ordinal), null, Fields.MostInSet(set));
        }
    }

    private static SortedDictionary<string, Seen> One(string value, Seen seen) => new(StringComparer.Ordinal) { [value] = seen };
}
