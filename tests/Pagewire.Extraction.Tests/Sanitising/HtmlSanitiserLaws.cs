using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Pagewire.Extraction.Sanitising;

namespace Pagewire.Extraction.Tests.Sanitising;

/// <summary>What holds for any input whatever, tried on random tag soup.</summary>
public class HtmlSanitiserLaws
{
    private static readonly string[] s_allowed =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "div", "details", "summary",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "em", "strong", "b", "i", "u", "s", "small", "sub", "sup", "code", "kbd", "samp", "var", "mark",
        "cite", "dfn", "bdi", "bdo", "ruby", "rt", "rp", "q", "a", "abbr", "time", "del", "ins", "audio", "video", "br", "wbr", "hr", "img",
    ];

    private static readonly string[] s_allowedAttributes =
        ["href", "src", "alt", "width", "height", "title", "datetime", "colspan", "rowspan", "start", "type", "reversed", "value", "lang", "dir", "controls"];

    private static readonly string[] s_names =
        [.. s_allowed, "script", "style", "svg", "math", "mtext", "mglyph", "annotation-xml", "foreignObject", "title", "noscript", "template", "iframe", "form", "input",
         "textarea", "select", "option", "button", "object", "xmp", "listing", "plaintext", "center", "font", "nobr", "x-custom", "body", "html", "head", "frameset", "col", "colgroup", "marquee", "applet", "image", "menu", "main", "rb", "rtc"];

    private static readonly string[] s_attributes =
        ["href=\"javascript:alert(1)\"", "href='/x'", "href=\"https://a.example/?a=1&b\"", "src=x", "src='data:,x'", "onerror=alert(1)", "style='a:b'", "title='\"><script>'",
         "alt=\"--><img onerror=x>\"", "lang=en", "lang='\"'", "dir=ltr", "colspan=3", "colspan=x", "start=-1", "data-src=/late.png", "srcset='a 1x, b 2x'", "id=a", "datetime=2024-01-01", "type=1", "encoding=text/html"];

    private static readonly string[] s_texts =
        ["a", " ", "\n", "text & more", "&lt;b&gt;", "&amp;lt;", "<", ">", "\"", "'", "`", "]]>", "<![CDATA[", "<!--", "-->", "--!>", "<?x ", "&nbsp;", "\r\n", "&#13;", "\0", "&#0;", "&#xD800;", "\uD83D\uDE00", "\uD83D", "\uFFFE", "</", "<//", "&#x1F;"];

    private static readonly Gen<string> s_piece = Gen.OneOf(
        from name in Gen.Elements(s_names) from attributes in Gen.Elements(s_attributes).ListOf(2) from slash in Gen.Elements("", "/") select $"<{name} {string.Join(' ', attributes)}{slash}>",
        from name in Gen.Elements(s_names) select $"<{name}>",
        from name in Gen.Elements(s_names) select $"</{name}>",
        Gen.Elements(s_texts));

    private static readonly Gen<string> s_soup = Gen.Sized(size => from count in Gen.Choose(1, 4 + size) from pieces in s_piece.ListOf(count) select string.Concat(pieces));

    [Fact]
    public void Only_what_the_list_allows_is_there_when_it_is_parsed_again() => Check(html =>
    {
        var safe = HtmlSanitiser.Sanitise(html, "https://a.example/b/");
        foreach (var element in Body(safe).QuerySelectorAll("*"))
        {
            if (!s_allowed.Contains(element.LocalName)) return false;
            foreach (var attribute in element.Attributes)
            {
                if (!s_allowedAttributes.Contains(attribute.Name)) return false;
                if (attribute.Name is "href" or "src" && !attribute.Value.StartsWith("https://", StringComparison.Ordinal) && !attribute.Value.StartsWith("http://", StringComparison.Ordinal) && !attribute.Value.StartsWith("mailto:", StringComparison.Ordinal)) return false;
            }
        }
        return true;
    });

    [Fact]
    public void Sanitising_again_changes_nothing() => Check(html =>
    {
        var safe = HtmlSanitiser.Sanitise(html, "https://a.example/b/");
        return HtmlSanitiser.Sanitise(safe) == safe;
    });

    [Fact]
    public void A_parser_reads_back_the_elements_that_were_written() => Check(html =>
    {
        var safe = HtmlSanitiser.Sanitise(html, "https://a.example/b/");
        return Body(safe).QuerySelectorAll("*").Length == safe.Split('<').Skip(1).Count(tag => tag[0] != '/');
    });

    [Fact]
    public void Feeds_can_hold_it_as_text() => Check(html =>
    {
        var safe = HtmlSanitiser.Sanitise(html, "https://a.example/b/");
        return XElement.Parse(new XElement("content", safe).ToString(SaveOptions.DisableFormatting), LoadOptions.PreserveWhitespace).Value == safe;
    });

    private static IElement Body(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    private static void Check(Func<string, bool> law) =>
        Prop.ForAll(Arb.From(s_soup), law).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(40));
}
