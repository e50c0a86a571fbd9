using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Decides what inside the body's element does not belong to the body: elements by what they are, then lines by what they say.</summary>
internal static class BodyPruner
{
    // What holds more of the running text is more than a caption.
    private const double MostOfCaption = 0.25;

    /// <summary>What of the body's element is the body.</summary>
    /// <param name="page">The page's parts; it has a body.</param>
    /// <param name="description">What the page's head gives as its summary; null where it gives none.</param>
    /// <param name="authors">Who wrote it.</param>
    public static BodySelection Prune(ArticlePage page, string? description, Lazy<IReadOnlyList<string>> authors)
    {
        var lines = new BodyLines(page.Model, page.Lines, page.Body);
        var outside = new OutsideLinks(page.Model, page.Context.Metadata.Base);
        var foreign = new ForeignElements(page.Model, page.Lines, page.Body, outside);
        var bylines = new Bylines(page.Model, page.Lines, page.Context.Dates);
        var links = new LinkLines(lines, new OwnLinks(lines, page.Context.Metadata, page.Context.Address ?? page.Url), outside);
        var elements = JudgeElements(lines, foreign);
        if (page.TextEnd < page.Model[page.Body].TextEnd) lines.LeaveOut(lines.FirstAt(page.TextEnd), lines.End);
        new BodyOpening(lines, foreign, bylines, page.Context.Dates).LeaveOut(page.Headline, description);
        links.LeaveOut();
        new CommentLines(lines, bylines, page.Context.Dates).LeaveOut();
        LeaveOutFixtures(lines);
        new AuthorNotes(lines, authors).LeaveOut();
        new BodyEnding(lines, links, bylines, elements).LeaveOut();
        if (!foreign.IsOfAnnouncement) new ContactLines(lines).LeaveOut();
        new BodyEnding(lines, links, bylines, elements).LeaveOut();
        return new(page.Body, elements, lines.First, lines.Fates);
    }

    private static bool[] JudgeElements(BodyLines lines, ForeignElements foreign)
    {
        var (model, body) = (lines.Model, lines.Body);
        var elements = new bool[model[body].End - body];
        for (var place = body + 1; place < model[body].End; place++)
        {
            ref readonly var node = ref model[place];
            if (foreign.Holds(node))
            {
                elements[place - body] = true;
                lines.Judge(node, LineFate.LeftOut);
                place = node.End - 1;
            }
            else if (node.TextLength > 0 && (node.Tag == Tag.Figcaption || (node.Own & (Traits.Caption | Traits.Player)) != 0) && foreign.Share(node) < MostOfCaption)
                lines.Judge(node, (node.Own & Traits.Player) != 0 ? LineFate.Muted : LineFate.Caption);
        }
        return elements;
    }

    private static void LeaveOutFixtures(BodyLines lines)
    {
        for (var i = lines.First; i < lines.End; i++)
            if (!lines.IsGone(i) && NoiseWords.IsFixture(lines.Text(i))) lines.LeaveOut(i, i + 1);
    }
}
