using System.Net;
using System.Text.Json;

namespace Pagewire.Web.Tests;

/// <summary>Texts that would run or break out where somebody forgot to encode them.</summary>
public static class Hostile
{
    /// <summary>The texts: each sets <c>window.executed</c> or opens a dialog where it runs.</summary>
    public static IReadOnlyList<string> Vectors { get; } =
    [
        "<script>window.executed=1</script>",
        "\"><script>window.executed=1</script>",
        "'><img src=x onerror=window.executed=1>",
        "<svg/onload=window.executed=1>",
        "</title><script>window.executed=1</script>",
        "</textarea><script>window.executed=1</script>",
        "--><script>window.executed=1</script>",
        "]]><script>window.executed=1</script>",
        "\" onmouseover=\"window.executed=1\" x=\"",
        "' autofocus onfocus='window.executed=1",
        "<iframe srcdoc='<script>parent.executed=1</script>'>",
        "<a href=javascript:window.executed=1>here</a>",
        "{{constructor.constructor('window.executed=1')()}}",
        "<math><mi//xlink:href=\"data:x,<script>window.executed=1</script>\">",
        "<template><script>window.executed=1</script></template>",
        "<style>@import '//evil.example/x.css';</style>",
        "\u202Egnp.exe <b>bold</b> \0 \u0001 \uFFFE end",
    ];

    /// <summary>Pages that carry each text as title, author, category, link, summary and body, in a file with a hostile name.</summary>
    public static IEnumerable<(string Name, string Page)> Pages()
    {
        for (var i = 0; i < Vectors.Count; i++)
        {
            var vector = Vectors[i];
            var data = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "NewsArticle",
                ["headline"] = $"Number {i}: {vector}",
                ["datePublished"] = $"2024-03-{i + 1:00}",
                ["author"] = new Dictionary<string, string> { ["@type"] = "Person", ["name"] = vector },
                ["articleSection"] = $"Section {vector}",
                ["description"] = vector,
                ["url"] = i % 2 == 0 ? "javascript:window.executed=1" : $"https://hostile.example/{i}?\"><script>window.executed=1</script>",
            });
            yield return ($"hostile/{i} <img src=x onerror=window.executed=1>\n.html", $"""
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(vector)}</title>
                <script type="application/ld+json">{data}</script></head>
                <body><main><article><h1>Number {i}: {WebUtility.HtmlEncode(vector)}</h1>
                <p>{WebUtility.HtmlEncode(vector)} is the first paragraph of this article, and it goes on for a while so that it counts as text.</p>
                {vector}
                <p onclick="window.executed=1">A paragraph with a <a href="javascript:window.executed=1">link</a>, <a href="data:text/html,<script>window.executed=1</script>">another</a>
                and an <img src="x" onerror="window.executed=1" alt="image">, and enough words to be a paragraph of an article that somebody wrote.</p>
                </article></main></body></html>
                """);
        }
    }
}
