using Pagewire.Feeds;
using Pagewire.Web.Feeds;

namespace Pagewire.Web;

/// <summary>What all endpoints share.</summary>
/// <param name="Options">What the configuration says.</param>
/// <param name="Services">What the endpoints work with.</param>
/// <param name="Addresses">The absolute addresses.</param>
/// <param name="Feeds">The feeds, the list of sources and the bodies, in memory.</param>
internal sealed record Site(WebOptions Options, WebServices Services, FeedAddresses Addresses, FeedMemory Feeds);
