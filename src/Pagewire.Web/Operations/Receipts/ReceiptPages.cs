using Microsoft.AspNetCore.Http;
using Pagewire.Catalogue;
using Pagewire.Web.Http;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>Answers requests for the overview and the receipts.</summary>
/// <param name="site">What all endpoints share.</param>
/// <param name="answer">Sends the pages.</param>
/// <param name="tally">Counts items.</param>
internal sealed class ReceiptPages(Site site, OperationsAnswer answer, TallyCounter tally)
{
    // The overview looks at so many; a press office's daily uploads of fifty years are fewer.
    private const int MostInOverview = 20_000;
    private const int MostOnPage = 100;
    private const int MostInJson = 500;

    /// <summary><c>/ops</c>.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task OverviewAsync(HttpContext context, Credential credential)
    {
        var everything = new ReceiptFilter(null, null, false, null);
        var (receipts, more) = await everything.FindAsync(site.Services.Catalogue, MostInOverview, context.RequestAborted);
        var page = new OverviewPage
        {
            Now = site.Services.Clock.GetUtcNow(),
            Receipts = receipts,
            MoreReceipts = more,
            Tally = await tally.GetAsync(),
            Gaps = Gaps.In(receipts),
        };
        await answer.PageAsync(context, "Operations", page.Main());
    }

    /// <summary><c>/ops/uploads</c>.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task ListAsync(HttpContext context, Credential credential)
    {
        if (await FindAsync(context, MostOnPage) is not var (filter, receipts, more)) return;
        var sources = await site.Services.Catalogue.SourcesAsync(context.RequestAborted);
        var page = new ReceiptsPage
        {
            Filter = filter,
            Sources = [.. sources.Select(source => source.Name.ToString())],
            Receipts = receipts,
            More = more,
        };
        await answer.PageAsync(context, "Receipts", page.Main());
    }

    /// <summary><c>/ops/uploads.json</c>.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task JsonAsync(HttpContext context, Credential credential)
    {
        if (await FindAsync(context, MostInJson) is not var (filter, receipts, more)) return;
        var older = more ? site.Addresses.Home.TrimEnd('/') + filter.Older(receipts[^1]).Address("/ops/uploads.json") : null;
        await OperationsAnswer.JsonAsync(context, ReceiptsJson.Write(receipts, older));
    }

    // Null: the parameters were refused, and that was answered.
    private async Task<(ReceiptFilter Filter, IReadOnlyList<Receipt> Receipts, bool More)?> FindAsync(HttpContext context, int most)
    {
        var filter = ReceiptFilter.From(context.Request.Query, out var wrong);
        if (wrong is not null)
        {
            await Problem.BadRequestAsync(context, wrong);
            return null;
        }
        var (receipts, more) = await filter.FindAsync(site.Services.Catalogue, most, context.RequestAborted);
        return (filter, receipts, more);
    }
}
