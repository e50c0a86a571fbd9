using Pagewire.Extraction.Sanitising;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Article.Body;

/// <summary>What a frame inside a text plays or shows: feeds hold no frames, so a link stands for it.</summary>
/// <param name="Address">The absolute address of the recording's, the post's or the map's own page where it can be told, else the frame's.</param>
/// <param name="Name">What the page calls it, else the name of the site that it comes from.</param>
internal sealed record EmbeddedPlayer(string Address, string Name)
{
    // The beginning of the frame's address after the scheme, and of the page's that people look at; the id stands behind both.
    private static readonly (string Frame, string? Page)[] s_known =
    [
        ("www.youtube.com/embed/", "https://www.youtube.com/watch?v="), ("youtube.com/embed/", "https://www.youtube.com/watch?v="), ("www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
        ("player.vimeo.com/video/", "https://vimeo.com/"), ("www.dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"), ("rutube.ru/play/embed/", "https://rutube.ru/video/"),
        ("open.spotify.com/embed/", "https://open.spotify.com/"), ("embed.ted.com/talks/", "https://www.ted.com/talks/"),
        ("w.soundcloud.com/player", null), ("bandcamp.com/EmbeddedPlayer/", null), ("player.twitch.tv/", null), ("player.bilibili.com/", null), ("vk.com/video_ext.php", null), ("vkvideo.ru/video_ext.php", null), ("www.facebook.com/plugins/video", null),
        ("embed.podcasts.apple.com/", null), ("datawrapper.dwcdn.net/", null), ("e.infogram.com/", null), ("www.google.com/maps/", null), ("www.openstreetmap.org/export/embed", null), ("archive.org/embed/", null),
    ];

    /// <summary>What a frame plays; null where that is nothing that people would miss, such as an advertisement.</summary>
    /// <param name="frame">An <c>iframe</c>.</param>
    /// <param name="baseAddress">What relative addresses are relative to; null where unknown.</param>
    public static EmbeddedPlayer? Of(PageElement frame, Uri? baseAddress)
    {
        foreach (var name in (ReadOnlySpan<string>)["data-src", "data-lazy-src", "src"])
        {
            if (SafeAddress.OfMedia(frame.GetAttribute(name), baseAddress ?? s_web) is not { } address) continue;
            var rest = address.AsSpan(address.IndexOf("//", StringComparison.Ordinal) + 2);
            foreach (var (start, page) in s_known)
                if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return new(Page(address, rest[start.Length..], page), NameOf(frame) ?? rest[..rest.IndexOf('/')].ToString());
        }
        return null;
    }

    // Frames of players begin with two slashes often, whatever the page's own address is.
    private static readonly Uri s_web = new("https://frames.invalid/");

    private static string Page(string address, ReadOnlySpan<char> rest, string? page)
    {
        var id = rest.IndexOfAny('?', '#') is var end and >= 0 ? rest[..end] : rest;
        return page is null || id.Length == 0 || id.SequenceEqual("videoseries") ? address : string.Concat(page, id);
    }

    private static string? NameOf(PageElement frame) => Wording.OneLine.OrNull(frame.GetAttribute("title"));
}
