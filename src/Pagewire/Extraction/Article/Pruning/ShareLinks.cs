using System.Buffers;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows the addresses behind share buttons.</summary>
internal static class ShareLinks
{
    private static readonly SearchValues<string> s_parts = SearchValues.Create(
    [
        "twitter.com/intent", "twitter.com/share", "twitter.com/home?status", "x.com/intent", "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/share", "linkedin.com/sharearticle", "linkedin.com/sharing",
        "pinterest.com/pin/create", "whatsapp.com/send", "whatsapp://send", "vk.com/share", "vkontakte.ru/share", "t.me/share", "telegram.me/share", "reddit.com/submit", "tumblr.com/share", "plus.google.com/share", "connect.ok.ru", "ok.ru/dk?", "xing.com/spi/shares", "xing.com/app/user",
        "getpocket.com/save", "service.weibo.com/share", "line.me/r/msg", "social-plugins.line.me", "b.hatena.ne.jp", "ctt.ec/", "ctt.ac/", "clicktotweet.com", "addtoany.com", "mailto:?",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link shares the page instead of leading somewhere.</summary>
    /// <param name="address">The <c>href</c>; null where there is none.</param>
    public static bool Are(string? address) => address.AsSpan().ContainsAny(s_parts);
}
