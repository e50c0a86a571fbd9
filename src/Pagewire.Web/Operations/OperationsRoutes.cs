using Pagewire.Web.Http;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Operations.Preview;
using Pagewire.Web.Operations.Receipts;
using Pagewire.Web.Operations.Uploads;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations;

/// <summary>The addresses under <c>/ops</c>, each behind the key, and <c>/healthz</c>.</summary>
internal static class OperationsRoutes
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="tally">Counts items.</param>
    public static void Map(RouteTable routes, Site site, TallyCounter tally)
    {
        var access = new OperationsAccess(site.Options, site.Services.Clock);
        var answer = new OperationsAnswer(site, access);
        var forms = new FormGuard(access, site.Options.MaxUploadBytes, site.Options.LargerUploads);
        var receipts = new ReceiptPages(site, answer, tally);
        var uploads = new UploadPages(site, answer, forms);
        var previews = new PreviewPages(site, answer, forms);
        var signIn = new SignInPages(answer, access);

        routes.Get("/ops", PageParameters.Only([], answer.Guarded(receipts.OverviewAsync)));
        routes.Get("/ops/uploads", answer.Guarded(receipts.ListAsync));
        routes.Get("/ops/uploads.json", answer.Guarded(receipts.JsonAsync));
        routes.Get("/ops/upload", PageParameters.Only([], answer.Guarded(uploads.ShowAsync)));
        routes.Post("/ops/upload", answer.Guarded(uploads.TakeInAsync));
        routes.Get("/ops/preview", PageParameters.Only(["source"], answer.Guarded(previews.ShowAsync)));
        routes.Post("/ops/preview", answer.Guarded(previews.PreviewAsync));
        routes.Post("/ops/profile", answer.Guarded(previews.SaveProfileAsync));
        routes.Post("/ops/profile/remove", answer.Guarded(previews.RemoveProfileAsync));
        routes.Post("/ops/sign-in", (context, _) => signIn.SignInAsync(context));
        routes.Post("/ops/sign-out", answer.Guarded(signIn.SignOutAsync));

        var health = new Health(site.Services);
        routes.Get("/healthz", (context, _) => health.AnswerAsync(context));
    }
}
