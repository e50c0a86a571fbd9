using Pagewire.Feeds;

namespace Pagewire.Web;

/// <summary>What all endpoints share.</summary>
/// <param name="Options">What the configuration says.</param>
/// <param name="Services">What the endpoints work with.</param>
/// <param name="Addresses">The absolute addresses.</param>
internal sealed record Site(WebOptions Options, WebServices Services, FeedAddresses Addresses);
