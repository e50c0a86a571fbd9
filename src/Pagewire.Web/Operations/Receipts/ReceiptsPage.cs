using Pagewire.Catalogue;
using Pagewire.Web.Html;

namespace Pagewire.Web.Operations.Receipts;

/// <summary><c>/ops/uploads</c>: the receipts, with filters.</summary>
internal sealed record ReceiptsPage
{
    /// <summary>What is shown.</summary>
    public required ReceiptFilter Filter { get; init; }

    /// <summary>The sources that can be chosen, sorted.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The receipts, newest first.</summary>
    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>Whether there are older ones that match.</summary>
    public bool More { get; init; }

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => OpsFrame.Around("Receipts", "/ops/uploads", $"""
        <form class="filters" method="get" action="/ops/uploads">
        <div><label class="field-label" for="source">Source</label><select id="source" name="source"><option value="">All sources</option>{Sources.Select(Option)}</select></div>
        <div><label class="field-label" for="text">Name or error contains</label><input id="text" name="text" type="search" value="{Filter.Text}" maxlength="200" dir="auto"></div>
        <div class="check"><input id="errors" name="errors" type="checkbox" value="1"{Markup.When(Filter.OnlyErrors, $" checked")}><label for="errors">Only with errors</label></div>
        <div><button type="submit">Show</button></div>
        </form>
        {(Receipts.Count == 0 ? $"<p class=\"none\">No receipt matches.</p>\n" : ReceiptList.Show(Receipts, open: Filter.OnlyErrors))}<p class="more">{Older()}<a href="{Filter.Address("/ops/uploads.json")}">These as JSON</a></p>

        """);

    private Markup Older()
    {
        if (!More) return Markup.Empty;
        return $"<a href=\"{Filter.Older(Receipts[^1]).Address("/ops/uploads")}\" rel=\"next\">Older receipts</a> · ";
    }

    private Markup Option(string source) =>
        $"<option value=\"{source}\"{Markup.When(source == Filter.Source, $" selected")}>{source}</option>";
}
