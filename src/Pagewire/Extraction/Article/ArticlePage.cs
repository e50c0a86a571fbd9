using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>A page with the places of its article's headline and text.</summary>
/// <param name="Model">The page's elements.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Context">What else is known.</param>
/// <param name="Headline">The title, and the element that shows it (-1 where none does).</param>
/// <param name="Body">The element that holds the text; -1 where none does.</param>
/// <param name="BodyStart">Where the running text begins in the page's text; -1 where there is none.</param>
internal sealed record ArticlePage(PageModel Model, PageLines Lines, ArticleContext Context, (string Title, int Place) Headline, int Body, int BodyStart)
{
    /// <summary>The page's address; null where unknown.</summary>
    public string? Url => Context.Page.Url?.Value;

    /// <summary>The line that shows the headline; -1 where none does.</summary>
    public int HeadlineLine { get; } = Headline.Place >= 0 ? Lines.FirstAt(Model[Headline.Place].TextStart) : LineOf(Headline.Title, Model, Lines);

    /// <summary>The line that the headline begins at, or that the text begins at where nothing shows the headline.</summary>
    public int TitleLine => HeadlineLine >= 0 ? HeadlineLine : Lines.FirstAt(Math.Max(0, BodyStart));

    /// <summary>The line that the running text begins at; -1 where there is none.</summary>
    public int BodyLine => BodyStart < 0 ? -1 : Lines.FirstAt(BodyStart);

    /// <summary>The line after the body's element.</summary>
    public int BodyEnd => Body < 0 ? Lines.Count : Lines.FirstAt(Model[Body].TextEnd);

    /// <summary>Where the text ends in the page's text, where that is known to be before the end of its element.</summary>
    public int TextEnd { get; init; } = int.MaxValue;

    /// <summary>The same page under other headings, over the text or in it, that say the headline too: a date may stand beside any.</summary>
    public IEnumerable<ArticlePage> UnderCopies()
    {
        if (Headline.Place < 0 || Body < 0) yield break;
        var folded = TitleText.Fold(Headline.Title);
        foreach (var place in Model.Headings)
            if (place != Headline.Place && !Model[place].Is(Traits.Link | Traits.Aside | PageLines.Elsewhere) && Model[place].LinkLength == 0 && Model[place].TextStart < Model[Body].TextEnd && Model[place].TextLength == Model[Headline.Place].TextLength && TitleText.Fold(Model.Line(place)) == folded)
                yield return new(Model, Lines, Context, (Headline.Title, place), Body, BodyStart);
    }

    // A headline that no heading element shows is a line like any other; in a link it is another list's entry more often than the headline.
    private static int LineOf(string title, PageModel model, PageLines lines)
    {
        var folded = TitleText.Fold(title);
        var linked = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Math.Abs(lines[i].Length - title.Length) >= 10 || TitleText.Fold(model.Text(lines[i].Start, lines[i].End).ToString()) != folded) continue;
            if (lines[i].LinkChars == 0) return i;
            if (linked < 0) linked = i;
        }
        return linked;
    }
}
