using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pagewire.Reading.Tests;

/// <summary>Misnested markup becomes what browsers make of it, whatever classes its elements have.</summary>
public sealed class MisnestedTests
{
    private static readonly string[] s_ingredients =
    [
        "<table>", "</table>", "<tr>", "</tr>", "<td class=c>", "</td>", "<th>", "<tbody>", "<thead>", "<caption>", "<colgroup>", "<col>", "<template>", "</template>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i x=1>", "</i>",
        "<a href=x>", "</a>", "<nobr>", "<font color=red>", "</font>", "<h1>", "</h2>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>", "<select>", "<option>", "</select>", "<form id=f>", "</form>", "<input type=hidden>", "<button>",
        "<svg viewBox=v>", "</svg>", "<foreignObject>", "<desc>", "<math>", "<mi>", "</math>", "<annotation-xml>", "<script>", "</script>", "<style>", "</style>", "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<title>",
        "<iframe>", "</iframe>", "<frameset>", "<body class=b>", "<html lang=x>", "</body>", "</html>", "<head>", "<meta name=m>", "<link rel=r>", "<base href=/>", "<br>", "<hr>", "<img src=i>", "<pre>", "<marquee>", "</marquee>", "<object>",
        "<my-widget>", "</my-widget>", "<ruby>", "<rt>", "<!-- c -->", "text", " ", "\n", "&amp;", "&eacute", "\0", "<", "<image>", "<center>", "<details>", "<summary>",
    ];

    [Theory]
    [InlineData("<table><p>Stray</p><br><tr><td>cell</td></tr></table>")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table><caption>no</caption>")]
    [InlineData("<table><tbody><div>x<tr><td><table><b>y</table></td></tr></tbody></table>")]
    [InlineData("<ul><li>a<li><ul><li>b</ul><li>c</ul><dl><dt>a<dd>b<dt>c</dl>")]
    [InlineData("<p>a<div>b</p>c</div><b><i>x</b>y</i><p><b>z<p>w")]
    [InlineData("<select><option>a<div>b</select><form><form><input></form>x</form>")]
    [InlineData("<h1>a<h2>b</h1>c<a href=x>d<a href=y>e</a></a><nobr>f<nobr>g")]
    [InlineData("<table><colgroup><col><thead><tr><td>x</thead><tfoot><tr><td>y<span>z")]
    [InlineData("<table>stray<tr>text<td>cell<table><i>inner</table></table>after")]
    [InlineData("<svg><desc><p>a</desc><foreignObject><table><b>c</table></foreignObject><path d=x></svg><math><mi>x<p>out</math>")]
    [InlineData("<b><table><tr><td></b>x</td></tr><a href=y>z</table></a>w")]
    [InlineData("a<!-- gone -->b&amp;c<p>e\r\nf<pre>\ng</pre><textarea>\nh</textarea>")]
    public void The_tree_is_that_of_the_parser_alone(string body)
    {
        var html = $"<html><head><title>t</title></head><body>{body}</body></html>";
        Assert.Equal(OfParserAlone(html), Shown(Reading.One(html).ToDom()!));
    }

    [Fact]
    public void The_tree_of_any_tag_soup_is_that_of_the_parser_alone()
    {
        var random = new Random(20241125);
        for (var soup = 0; soup < 3000; soup++)
        {
            var html = "<title>t</title><p>page" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => s_ingredients[random.Next(s_ingredients.Length)]));
            Assert.Equal($"{html}\n{OfParserAlone(html)}", $"{html}\n{Shown(Page.OfHtml(html).ToDom()!)}");
        }
    }

    [Fact]
    public void What_a_template_holds_is_no_part_of_the_page()
    {
        var page = Reading.One("<html><body><template id=B:1><tr><td>x</td></tr><caption>y</caption><p>z</p></template><table><tr><td>shown</table></body></html>");
        Assert.Equal("<template id=\"B:1\"></template><table><tbody><tr><td>shown</td></tr></tbody></table>", page.ToDom()!.Body!.InnerHtml);
    }

    [Fact]
    public void A_page_keeps_its_texts_while_others_are_read()
    {
        var page = Reading.One("<html><body><p title=one>Boat one</p><p>of three &amp; more</p></body></html>");
        for (var other = 0; other < 20; other++) Reading.One($"<html><body><p title=other>{new string('x', 200 * other)}</p></body></html>");
        Assert.Equal("<p title=\"one\">Boat one</p><p>of three &amp; more</p>", page.ToDom()!.Body!.InnerHtml);
    }

    private static string OfParserAlone(string html) => Shown(new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(html));

    private static string Shown(IHtmlDocument document)
    {
        var shown = new StringBuilder();
        Show(document.DocumentElement, 0, shown);
        return shown.ToString();
    }

    // The parser alone keeps what templates hold, and a comment of nothing for each that it skips.
    private static void Show(INode node, int depth, StringBuilder shown)
    {
        if (node is IText text) shown.Append(text.Data);
        if (node is not IElement element) return;
        shown.Append('\n').Append(' ', depth).Append('<').Append(element.LocalName).AppendJoin("", element.Attributes.Select(attribute => $" {attribute.Name}={attribute.Value}")).Append('>');
        if (element is IHtmlTemplateElement) return;
        foreach (var child in element.ChildNodes) Show(child, depth + 1, shown);
    }
}
