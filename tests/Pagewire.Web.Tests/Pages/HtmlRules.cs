using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pagewire.Web.Tests;

/// <summary>Rules that every page keeps: well-formed by the HTML standard's own parser, and usable by those who hear it.</summary>
internal static class HtmlRules
{
    /// <summary>The rules that a page breaks, one sentence each.</summary>
    /// <param name="html">The page.</param>
    public static IReadOnlyList<string> Broken(string html)
    {
        IHtmlDocument page;
        try
        {
            page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = true }).ParseDocument(html);
        }
        catch (HtmlParseException error)
        {
            return [$"Not well-formed at {error.Position}: {error.Message}"];
        }
        return [.. Structure(page), .. References(page), .. Names(page), .. Headings(page), .. Inline(page)];
    }

    private static IEnumerable<string> Structure(IHtmlDocument page)
    {
        if (page.Doctype is null) yield return "There is no doctype.";
        if (string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang"))) yield return "The page has no language.";
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "The page has no title.";
        if (page.QuerySelectorAll("main").Length != 1) yield return "There is not one main element.";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1)) yield return $"The id {twice.Key} is there {twice.Count()} times.";
        foreach (var misplaced in page.QuerySelectorAll("ul > :not(li, script, template), ol > :not(li, script, template), dl > :not(div, dt, dd), dl > div > :not(dt, dd), p div, p ul, p p, a a, button button, h1 div, h2 div, h3 div, span div, span p, label label")) yield return $"<{misplaced.LocalName}> may not stand in <{misplaced.ParentElement!.LocalName}>.";
        foreach (var list in page.QuerySelectorAll("ul:empty, ol:empty, dl:empty, tbody:empty").Where(list => list.Closest("[hidden]") is null)) yield return $"<{list.LocalName}> is empty.";
        foreach (var time in page.QuerySelectorAll("time").Where(time => !System.Text.RegularExpressions.Regex.IsMatch(time.GetAttribute("datetime") ?? "", @"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$"))) yield return $"The time {time.OuterHtml} cannot be read by programs.";
    }

    private static IEnumerable<string> References(IHtmlDocument page)
    {
        foreach (var attribute in (string[])["for", "list", "aria-labelledby", "aria-describedby", "aria-controls"])
        {
            foreach (var element in page.QuerySelectorAll($"[{attribute}]"))
            {
                foreach (var id in element.GetAttribute(attribute)!.Split(' '))
                {
                    if (page.GetElementById(id) is null) yield return $"{attribute} names {id}, which is not there.";
                }
            }
        }
        foreach (var link in page.QuerySelectorAll("a[href^='#']"))
        {
            if (page.GetElementById(link.GetAttribute("href")![1..]) is null) yield return $"A link leads to {link.GetAttribute("href")}, which is not there.";
        }
    }

    private static IEnumerable<string> Names(IHtmlDocument page)
    {
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            if (page.QuerySelector($"label[for='{control.Id}']") is null) yield return $"A field has no label: {control.OuterHtml}";
        }
        foreach (var control in page.QuerySelectorAll("a, button, summary"))
        {
            if (string.IsNullOrWhiteSpace(control.TextContent) && !control.HasAttribute("aria-label")) yield return $"Nothing says what this does: {control.OuterHtml}";
        }
        foreach (var picture in page.QuerySelectorAll("img:not([alt]), svg:not([aria-label]):not([aria-hidden])")) yield return $"A picture says nothing: {picture.OuterHtml}";
        foreach (var region in page.QuerySelectorAll("section:not([aria-labelledby]):not([aria-label])")) if (region.QuerySelector("h1, h2, h3, h4") is null) yield return $"A section has no heading: {region.OuterHtml}";
    }

    private static IEnumerable<string> Headings(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        if (levels.Count(level => level == 1) != 1) yield return $"There are {levels.Count(level => level == 1)} headings of the first level.";
        for (var i = 1; i < levels.Count; i++)
        {
            if (levels[i] > levels[i - 1] + 1) yield return $"A heading of level {levels[i]} follows one of level {levels[i - 1]}.";
        }
    }

    private static IEnumerable<string> Inline(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))) yield return $"The policy forbids the attribute {attribute.Name} of <{element.LocalName}>.";
        }
        foreach (var script in page.QuerySelectorAll("script:not([src^='/assets/']), style, iframe, object, embed, base, link[rel=stylesheet]:not([href^='/assets/'])")) yield return $"The policy forbids {script.OuterHtml}.";
        foreach (var link in page.QuerySelectorAll("[href], [src], [action], [formaction]"))
        {
            foreach (var attribute in (string[])["href", "src", "action", "formaction"])
            {
                var address = link.GetAttribute(attribute);
                if (address is not null && !System.Text.RegularExpressions.Regex.IsMatch(address, "^(https?://|mailto:|/(?![/\\\\])|#|\\?)")) yield return $"An address leads nowhere good: {address}";
            }
        }
    }
}
