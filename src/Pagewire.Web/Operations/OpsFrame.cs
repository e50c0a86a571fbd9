using Pagewire.Web.Html;

namespace Pagewire.Web.Operations;

/// <summary>What the pages under <c>/ops</c> share: a heading and the way between them.</summary>
internal static class OpsFrame
{
    private static readonly (string Address, string Name)[] s_tabs =
    [
        ("/ops", "Overview"),
        ("/ops/uploads", "Receipts"),
        ("/ops/upload", "Upload"),
        ("/ops/preview", "Preview"),
    ];

    /// <summary>The page's content under its heading and the tabs.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="tab">The tab's address.</param>
    /// <param name="content">What the page says.</param>
    public static Markup Around(string title, string tab, Markup content) => $"""
        <div class="ops">
        <h1>{title}</h1>
        <nav class="tabs" aria-label="Operations"><ul>{s_tabs.Select(entry => Tab(entry, tab))}</ul></nav>
        {content}</div>
        """;

    private static Markup Tab((string Address, string Name) entry, string current) =>
        $"<li><a href=\"{entry.Address}\"{Markup.When(entry.Address == current, $" aria-current=\"page\"")}>{entry.Name}</a></li>";
}
