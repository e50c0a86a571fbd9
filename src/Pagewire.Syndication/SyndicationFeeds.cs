using System.Collections.ObjectModel;
using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;

namespace Pagewire.Syndication;

/// <summary>Feeds as the platform's <see cref="SyndicationFeed"/>, and back: for programs that embed the library, and to read with another's reader what our writers wrote.</summary>
public static class SyndicationFeeds
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private static readonly XmlQualifiedName s_language = new("lang", "http://www.w3.org/XML/1998/namespace");

    /// <summary>The feed with all that a <see cref="SyndicationFeed"/> has a place for; archives, paging and hubs are not among it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format that its link to itself names.</param>
    public static SyndicationFeed ToSyndicationFeed(this Feed feed, FeedFormat format)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var converted = new SyndicationFeed(feed.Title, feed.Description, new Uri(feed.Home), feed.Id, feed.Updated, [.. feed.Entries.Select(ToItem)])
        {
            Language = feed.Language,
            Generator = "Pagewire",
        };
        converted.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Self.In(format)), format.MediaType()));
        converted.Authors.Add(new SyndicationPerson { Name = feed.Author });
        return converted;
    }

    /// <summary>The entries of a feed that <see cref="SyndicationFeed.Load(XmlReader)"/> has read, as far as the format carries them.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format that it was read from: RSS has a place of its own for text, authors and summaries.</param>
    /// <exception cref="XmlException">A time is not one of the format's.</exception>
    public static IReadOnlyList<FeedEntry> ToEntries(this SyndicationFeed feed, FeedFormat format)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return [.. feed.Items.Select(item => ToEntry(item, format))];
    }

    private static SyndicationItem ToItem(FeedEntry entry)
    {
        var item = new SyndicationItem(entry.Title, entry.Html is null ? null : new TextSyndicationContent(entry.Html, TextSyndicationContentKind.Html), new Uri(entry.Url), entry.Id, entry.Updated)
        {
            PublishDate = entry.Published,
            Summary = entry.Summary is null ? null : new TextSyndicationContent(entry.Summary),
        };
        foreach (var author in entry.Authors) item.Authors.Add(new SyndicationPerson { Name = author });
        foreach (var category in entry.Categories) item.Categories.Add(new SyndicationCategory(category.Slug, null, category.Name));
        foreach (var enclosure in entry.Enclosures) item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(new Uri(enclosure.Url), enclosure.MediaType, enclosure.Length ?? 0));
        if (entry.Language is not null) item.AttributeExtensions[s_language] = entry.Language;
        return item;
    }

    private static FeedEntry ToEntry(SyndicationItem item, FeedFormat format) => new()
    {
        Id = item.Id ?? "",
        Title = item.Title?.Text ?? "",
        Url = AddressOf(item.Links.FirstOrDefault(link => link.RelationshipType == "alternate")),
        Published = item.PublishDate,
        Updated = item.LastUpdatedTime == default ? item.PublishDate : item.LastUpdatedTime,
        Authors = format == FeedFormat.Rss ? [.. Texts(item, "creator", DublinCore)] : [.. item.Authors.Select(author => author.Name ?? "")],
        Categories = [.. item.Categories.Select(category => new Category(category.Label is null ? Slug.Of(category.Name ?? "") : category.Name, category.Label ?? category.Name ?? ""))],
        // In RSS a description is HTML.
        Summary = format == FeedFormat.Rss ? WebUtility.HtmlDecode(item.Summary?.Text) : item.Summary?.Text,
        Html = format == FeedFormat.Rss ? Texts(item, "encoded", Content).FirstOrDefault() : (item.Content as TextSyndicationContent)?.Text,
        Image = item.ElementExtensions.Where(extension => extension.OuterName == "content" && extension.OuterNamespace == Media).Select(UrlOf).FirstOrDefault(),
        Enclosures = [.. item.Links.Where(link => link.RelationshipType == "enclosure").Select(link => new Enclosure(AddressOf(link), link.MediaType ?? "", link.Length == 0 ? null : link.Length))],
        Language = item.AttributeExtensions.GetValueOrDefault(s_language),
    };

    private static Collection<string> Texts(SyndicationItem item, string name, string ns) => item.ElementExtensions.ReadElementExtensions<string>(name, ns);

    // As written: Uri.ToString would undo percent-encoding.
    private static string AddressOf(SyndicationLink? link) => link?.Uri?.OriginalString ?? "";

    private static string? UrlOf(SyndicationElementExtension extension)
    {
        using var xml = extension.GetReader();
        return xml.GetAttribute("url");
    }
}
