namespace Pagewire.Web.Pages;

/// <summary>One feed in one format, as a page links to it.</summary>
/// <param name="Format">The format's name for people: RSS, Atom or JSON.</param>
/// <param name="Title">The feed's name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Address">Its absolute address.</param>
internal sealed record FeedLink(string Format, string Title, string MediaType, string Address);
