using Pagewire.Reading;

namespace Pagewire.Feeds;

/// <summary>Every absolute address that feeds and pages name, under the one public address that the configuration gives.</summary>
public sealed class FeedAddresses
{
    private readonly string _root;

    /// <summary>The addresses under a public address.</summary>
    /// <param name="publicAddress">An absolute http(s) address; a path in it is kept, query and fragment are not.</param>
    /// <exception cref="ArgumentException">It is not an absolute http(s) address.</exception>
    public FeedAddresses(Uri publicAddress)
    {
        ArgumentNullException.ThrowIfNull(publicAddress);
        if (!publicAddress.IsAbsoluteUri || publicAddress.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The public address '{publicAddress}' is not an absolute http or https address such as https://feeds.example.org/.", nameof(publicAddress));
        _root = publicAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
    }

    /// <summary>The home page: the public address, with a slash at its end.</summary>
    public string Home => _root;

    /// <summary>Where a feed document is, its format left open.</summary>
    /// <param name="selection">Which feed, and which part of it.</param>
    public FeedLink Feed(FeedSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return new(_root + selection.Path, selection.QueryString);
    }

    /// <summary>The page that shows people what a feed gives to programs, absolute.</summary>
    /// <param name="selection">Which feed; its archive, its order and its size do not matter.</param>
    public string Page(FeedSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var page = new FeedSelection { Source = selection.Source, Category = selection.Category, Query = selection.Query };
        return _root + page.Path + page.QueryString;
    }

    /// <summary>An item's own page, absolute; it is there for as long as the item is.</summary>
    /// <param name="id">The item's id, unescaped.</param>
    public string Item(string id) => _root + "items/" + Uri.EscapeDataString(id);

    /// <summary>The list of feeds as OPML, absolute.</summary>
    /// <param name="source">One source; null: all of them.</param>
    public string Opml(SourceName? source = null) => source is { } one ? $"{_root}opml/{Uri.EscapeDataString(one.ToString())}" : _root + "opml";
}
