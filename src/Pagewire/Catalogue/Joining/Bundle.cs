using NodaTime;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Joining;

/// <summary>The strands of one item, seen as the item: what it says now and what it said before. A pure function of the strands.</summary>
internal sealed class Bundle
{
    private static readonly TimeSpan s_mostAhead = TimeSpan.FromDays(2);

    private readonly SortedDictionary<string, SortedDictionary<string, Seen>> _registers;
    private readonly SortedDictionary<string, SortedDictionary<string, DateTimeOffset>> _sets;
    private readonly Seen _seen;
    private readonly DateTimeOffset _arrived;

    /// <summary>Joins the strands.</summary>
    /// <param name="strands">At least one.</param>
    public Bundle(IReadOnlyCollection<Strand> strands)
    {
        // Where some sightings lead to the article, those that lead to a page of many, or to the site, have no say in its address.
        var addressed = strands.Any(s => s.HasAddress);
        _registers = Strand.JoinAll(strands.SelectMany(s => Saying(s).Where(r => !addressed || s.HasAddress || !Fields.IsUrl(r.Key))), (_, registers) => Register.Join(registers));
        _sets = Strand.JoinAll(strands.SelectMany(s => s.Sets), (name, sets) => FirstSeenSet.Join(sets, Fields.MostInSet(name)));
        _seen = strands.Select(s => s.Seen).Aggregate((a, b) => a.Join(b));
        _arrived = strands.Min(s => s.Arrived);
    }

    /// <summary>The names of the uploads that show it, sorted.</summary>
    public IReadOnlyList<string> Uploads => [.. Set(Fields.Uploads).Keys];

    /// <summary>What it says now.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="source">Its source.</param>
    /// <param name="zone">The zone that its days belong to.</param>
    public Item Item(string id, SourceName source, DateTimeZone zone)
    {
        var date = DateVersions.Of(Dates());
        var fields = new[] { TitleVersions(), Summaries(), Bodies() }.OfType<FieldVersions>().ToList();
        var feedDate = FeedDate(date?.Current, zone);
        return new()
        {
            Id = id,
            Source = source,
            Title = TitleVersions()!.Current,
            Url = Links()?.Current,
            Published = date?.Current,
            PublishedFrom = date?.From ?? DateEvidence.None,
            FeedDate = feedDate,
            Updated = fields.Select(f => f.ChangedAt).Append(date?.ChangedAt).Append(feedDate).Max()!.Value,
            FirstSeen = _seen.ShownFirst,
            LastSeen = _seen.ShownLast,
            Arrived = _arrived,
            Authors = [.. Set(Fields.Authors).Keys],
            Categories = Categories(),
            Summary = Summaries()?.Current,
            BodyHash = Bodies() is { } bodies ? BodyVersion.HtmlHash(bodies.Current) : null,
            Image = Speaking(Fields.Image)?.Current,
            Enclosures = [.. Set(Fields.Enclosures).OrderBy(e => e.Value).Select(e => EnclosureText.Parse(e.Key)).DistinctBy(e => e.Url, StringComparer.Ordinal).OrderBy(e => e.Url, StringComparer.Ordinal)],
            Language = Speaking(Fields.Language)?.Current,
            Versions = 1 + fields.Sum(f => f.Count - 1) + (date?.Count - 1 ?? 0),
        };
    }

    /// <summary>Every version seen, by field, then by first sighting: of the rank that speaks, since a listing's teaser is no version of the article's opening.</summary>
    /// <param name="item">What it says now.</param>
    public IReadOnlyList<FieldVersion> Versions(Item item) =>
    [
        .. Past(Fields.Title, Values(TitleVersions()), item.Title), .. Past(Fields.Url, Values(Addresses()), item.Url),
        .. Past(Fields.Published, Values(Dates(), v => v.Split(' ')[0]), item.Published?.ToString()),
        .. Past(Fields.Summary, Values(Summaries()), item.Summary), .. Past(Fields.Body, Values(Bodies(), BodyVersion.HtmlHash), item.BodyHash),
    ];

    /// <summary>The names of its categories as written, each with the first capture time that shows it.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> CategoryNames => Set(Fields.Categories);

    private static IEnumerable<FieldVersion> Past(string field, IEnumerable<(string Value, Seen Seen)> values, string? current) => values
        .GroupBy(v => v.Value, v => v.Seen, StringComparer.Ordinal)
        .Select(g => (g.Key, Seen: g.Aggregate((a, b) => a.Join(b))))
        .Select(v => new FieldVersion(field, v.Key, v.Seen.First is null ? v.Seen.ShownLast : v.Seen.ShownFirst, v.Seen.Last is null ? v.Seen.ShownFirst : v.Seen.ShownLast, v.Key == current))
        .OrderBy(v => v.FirstSeen).ThenBy(v => v.LastSeen).ThenBy(v => v.Value, StringComparer.Ordinal);

    private static IEnumerable<(string Value, Seen Seen)> Values(FieldVersions? versions, Func<string, string>? value = null) =>
        (versions?.All ?? []).Select(v => (value is null ? v.Value : value(v.Value), v.Seen));

    private static IEnumerable<(string Value, Seen Seen)> Values(SortedDictionary<string, Seen>? register, Func<string, string>? value = null) =>
        (register ?? []).Select(v => (value is null ? v.Key : value(v.Key), v.Value));

    // What turned out to be no copy of what it states is an article of its own, and stands where it was saved.
    private static IEnumerable<KeyValuePair<string, SortedDictionary<string, Seen>>> Saying(Strand strand) =>
        strand is { UrlShared: true, OriginalKey: not null } && strand.Registers.GetValueOrDefault(Fields.OfCopy(Fields.Place)) is { } place
            ? strand.Registers.Where(r => r.Key != Fields.OfCopy(Fields.Url)).Append(new(Fields.OfCopy(Fields.Url), place)) : strand.Registers;

    // Addresses lead to the article, whoever names them.
    private SortedDictionary<string, Seen> Addresses() =>
        Register.Join(_registers.GetValueOrDefault(Fields.OfArticle(Fields.Url)), _registers.GetValueOrDefault(Fields.OfListing(Fields.Url)), 2 * Register.Most) is { Count: > 0 } addresses
            ? addresses : _registers.GetValueOrDefault(Fields.OfCopy(Fields.Url)) ?? [];

    private SortedDictionary<string, Seen>? Dates() => _registers.GetValueOrDefault(Fields.Published) ?? _registers.GetValueOrDefault(Fields.OfCopy(Fields.Published));

    // An address that leads to the article is never replaced by one that does not, however late that is seen.
    private FieldVersions? Links() => Addresses().GroupBy(v => ArticleAddress.Of(v.Key)?.Form ?? AddressForm.Reference).MaxBy(form => form.Key) is { } best
        ? new(new(best.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal), v => v) : null;

    // A copy tells of no correction, as a listing does.
    private FieldVersions? TitleVersions() => Titles.Of(_registers.GetValueOrDefault(Fields.OfArticle(Fields.Title)), _registers.GetValueOrDefault(Fields.OfListing(Fields.Title))) ?? Titles.Of(null, _registers.GetValueOrDefault(Fields.OfCopy(Fields.Title)));

    private FieldVersions? Summaries() => Speaking(Fields.Summary, FoldedTitle.Of, text: true);

    private FieldVersions? Bodies() => Speaking(Fields.Body, BodyVersion.WordsHash);

    // An article's own page outranks listings, and these what others repeat of it.
    private FieldVersions? Speaking(string field, Func<string, string>? sameness = null, bool text = false) =>
        (_registers.GetValueOrDefault(Fields.OfArticle(field)) ?? _registers.GetValueOrDefault(Fields.OfListing(field)) ?? _registers.GetValueOrDefault(Fields.OfCopy(field))) is { } register
            ? new(register, sameness ?? (v => v), text) : null;

    // A copy adds nothing to what the article's own page or a listing names.
    private SortedDictionary<string, DateTimeOffset> Set(string name) => _sets.GetValueOrDefault(name) ?? _sets.GetValueOrDefault(Fields.OfCopy(name)) ?? [];

    private IReadOnlyList<Category> Categories() =>
        [.. Set(Fields.Categories).Select(c => (Slug: Slug.Of(c.Key), c.Key, c.Value)).Where(c => c.Slug.Length > 0)
            .GroupBy(c => c.Slug, StringComparer.Ordinal).Select(g => new Category(g.Key, g.OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key))
            .OrderBy(c => c.Slug, StringComparer.Ordinal)];

    private DateTimeOffset FeedDate(Published? published, DateTimeZone zone)
    {
        if (published is not { } known) return _seen.ShownFirst;
        var noon = LocalDateTime.FromDateTime(known.Day.ToDateTime(new TimeOnly(12, 0)));
        var date = known.Instant?.ToUniversalTime() ?? noon.InZoneLeniently(zone).ToDateTimeOffset().ToUniversalTime();
        // A meeting that is announced is news on the day of the announcement: readers hide what is dated ahead.
        return date > _seen.ShownFirst + s_mostAhead ? _seen.ShownFirst : date;
    }
}
