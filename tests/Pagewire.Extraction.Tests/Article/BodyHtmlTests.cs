using Pagewire.Extraction.Sanitising;

namespace Pagewire.Extraction.Tests.Article;

/// <summary>The HTML of an article's text as a reader of its feed sees it, without the style sheet and the scripts of its page.</summary>
public class BodyHtmlTests
{
    private const string First = "The lighthouse on the north mole is lit again, after a winter in which its lamp stood in a crate.";
    private const string Last = "It is open to visitors on the first Sunday of the month, as long as the wind lets them up.";

    private static readonly string s_filling = string.Concat(Enumerable.Range(1, 5).Select(i => $"<p>In week {i} the keeper cleaned a fifth of the lens, and wrote down how many ships he could see through it.</p>"));

    [Theory]
    // What nobody sees.
    [InlineData("<p> </p><p><strong></strong></p><h3><a href='/x'> </a></h3><ul><li> </li></ul><figure></figure>", "")]
    [InlineData("<p> <br>One lamp.<br> </p>", "<p>One lamp.</p>")]
    [InlineData("<p>&nbsp;One <em>lamp</em> <a href='/x'></a></p>", "<p>One <em>lamp</em></p>")]
    [InlineData("<table><tr><td>One</td><td></td></tr></table>", "<table><tbody><tr><td>One</td><td></td></tr></tbody></table>")]
    [InlineData("<pre>  one\n\n  two </pre>", "<pre>  one\n\n  two </pre>")]
    // Line breaks as paragraphs.
    [InlineData("<p>One lamp.<br><br>Two lamps.<br>Three.</p>", "<p>One lamp.</p><p>Two lamps.<br>Three.</p>")]
    [InlineData("<p><span>One lamp.<br><br>Two lamps.</span></p>", "<p>One lamp.</p><p>Two lamps.</p>")]
    [InlineData("<ul><li>One lamp.<br>Two.</li></ul>", "<ul><li>One lamp.<br>Two.</li></ul>")]
    // Links and phrases around boxes.
    [InlineData("<a href='/lens'><div>The lens</div><p>It weighs a ton.</p></a>", "<p><a href=\"https://mole.example/lens\">The lens</a></p><p><a href=\"https://mole.example/lens\">It weighs a ton.</a></p>")]
    [InlineData("<a href='/lens'><h3>The lens</h3></a>", "<h3><a href=\"https://mole.example/lens\">The lens</a></h3>")]
    [InlineData("<a href='/lens'><figure><img src='/lens.jpg'></figure></a>", "<figure><a href=\"https://mole.example/lens\"><img src=\"https://mole.example/lens.jpg\"></a></figure>")]
    [InlineData("<strong><div>The lens</div></strong>", "<p>The lens</p>")]
    // Headings and captions in their places.
    [InlineData("<h1>The lens</h1><p>It weighs a ton.</p>", "<h2>The lens</h2><p>It weighs a ton.</p>")]
    [InlineData("<div><img src='/lens.jpg'><figcaption>The lens</figcaption></div>", "<p><img src=\"https://mole.example/lens.jpg\"></p><p>The lens</p>")]
    // Pictures that scripts load, each once.
    [InlineData("<p><img src='/a/placeholder.gif' data-lzl-src='/lens.jpg'></p>", "<p><img src=\"https://mole.example/lens.jpg\"></p>")]
    [InlineData("<p><img src='data:image/gif;base64,R0' nitro-lazy-srcset='/lens-s.jpg 300w, /lens.jpg 900w'></p>", "<p><img src=\"https://mole.example/lens.jpg\"></p>")]
    [InlineData("<p><img src='/blank.gif'><noscript><img src='/lens.jpg'></noscript></p>", "<p><img src=\"https://mole.example/lens.jpg\"></p>")]
    [InlineData("<picture><source data-srcset='/lens.webp 900w'><img src='/blank.gif'></picture>", "<p><img src=\"https://mole.example/lens.webp\"></p>")]
    [InlineData("<p><img src='/lens.jpg'></p><p><img src='/lens.jpg'></p>", "<p><img src=\"https://mole.example/lens.jpg\"></p>")]
    // What frames play.
    [InlineData("<div><iframe src='https://www.youtube.com/embed/abc?rel=0' title='The lens turns'></iframe></div>", "<p><a href=\"https://www.youtube.com/watch?v=abc\">The lens turns</a></p>")]
    [InlineData("<p>Look:<iframe data-src='//player.vimeo.com/video/7'></iframe></p>", "<p>Look:<a href=\"https://vimeo.com/7\">player.vimeo.com</a></p>")]
    [InlineData("<iframe src='https://ads.example/frame'></iframe>", "")]
    // Direction.
    [InlineData("<div dir='rtl'><p>المنارة</p></div>", "<div dir=\"rtl\"><p>المنارة</p></div>")]
    public void A_part_of_the_text_is_written_so(string part, string html)
    {
        var written = Body($"<p>{First}</p>{s_filling}{part}<p>{Last}</p>");
        var start = written.LastIndexOf("through it.</p>", StringComparison.Ordinal) + "through it.</p>".Length;
        Assert.Equal(html, written[start..written.IndexOf($"<p>{Last}", StringComparison.Ordinal)].Trim());
    }

    [Fact]
    public void A_text_that_runs_from_right_to_left_says_so_whatever_element_of_the_page_did() =>
        Assert.StartsWith("<div dir=\"rtl\"><p>", Body($"<div dir='rtl'><div>{s_filling}<p>{Last}</p></div></div>"), StringComparison.Ordinal);

    private static string Body(string text)
    {
        var html = Extractor.Extract(Pages.Html($"<html><head><title>The lighthouse is lit</title></head><body><h1>The lighthouse is lit</h1><div>{text}</div></body></html>", "https://mole.example/news/lit")).Article!.Body!.Html;
        Assert.Equal(html, HtmlSanitiser.Sanitise(html));
        return html;
    }
}
