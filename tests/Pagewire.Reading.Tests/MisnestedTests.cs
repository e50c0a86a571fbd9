using AngleSharp.Html.Parser;

namespace Pagewire.Reading.Tests;

/// <summary>Misnested markup becomes what browsers make of it, whatever classes its elements have.</summary>
public sealed class MisnestedTests
{
    [Theory]
    [InlineData("<table><p>Stray</p><br><tr><td>cell</td></tr></table>")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table><caption>no</caption>")]
    [InlineData("<table><tbody><div>x<tr><td><table><b>y</table></td></tr></tbody></table>")]
    [InlineData("<ul><li>a<li><ul><li>b</ul><li>c</ul><dl><dt>a<dd>b<dt>c</dl>")]
    [InlineData("<p>a<div>b</p>c</div><b><i>x</b>y</i><p><b>z<p>w")]
    [InlineData("<select><option>a<div>b</select><form><form><input></form>x</form>")]
    [InlineData("<h1>a<h2>b</h1>c<a href=x>d<a href=y>e</a></a><nobr>f<nobr>g")]
    [InlineData("<table><colgroup><col><thead><tr><td>x</thead><tfoot><tr><td>y<span>z")]
    public void The_tree_is_that_of_the_parser_alone(string body)
    {
        var html = $"<html><head><title>t</title></head><body>{body}</body></html>";
        Assert.Equal(new HtmlParser().ParseDocument(html).DocumentElement.OuterHtml, Reading.One(html).Document!.DocumentElement.OuterHtml);
    }
}
