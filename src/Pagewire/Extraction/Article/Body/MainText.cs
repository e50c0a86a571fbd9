using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Body;

/// <summary>The text that an article of a page would have: the page's lines, and the element that holds most of its running text.</summary>
internal sealed class MainText
{
    // An article's text has fewer links than a list of teasers.
    private const double MostLinks = 0.1;
    private const int LongText = 1000;

    // What stands between two paragraphs, and between two cells.
    private const int BlankLine = 2;
    private const int Bar = 3;

    /// <summary>Finds it.</summary>
    /// <param name="model">The page.</param>
    public MainText(PageModel model)
    {
        Model = model;
        Lines = PageLines.Of(model);
        Body = BodyFinder.Find(model, Lines);
        Start = BodyFinder.Start(model, Lines, Body);
    }

    /// <summary>The page.</summary>
    public PageModel Model { get; }

    /// <summary>The page's lines.</summary>
    public PageLines Lines { get; }

    /// <summary>The element that holds the text; -1 where the page has none.</summary>
    public int Body { get; }

    /// <summary>Where the running text begins in the page's text; -1 where there is none.</summary>
    public int Start { get; }

    /// <summary>Whether it has so little running text that it may be a notice beside what the page is about.</summary>
    public bool HasLittleProse => Body < 0 || Lines.Prose(Model[Body]) < BodyFinder.LittleProse;

    /// <summary>How much the text looks like an article's, 0 to 1, whatever stands over it.</summary>
    public double Confidence
    {
        get
        {
            if (Body < 0 || Model[Body].LinkLength > MostLinks * Model[Body].TextLength) return 0;
            var prose = Lines.Prose(Model[Body]);
            return prose >= LongText ? 1 : prose >= LongText / 5 ? 0.5 : 0;
        }
    }

    /// <summary>As many letters as the text can have at most once what is not the article's is taken out.</summary>
    /// <param name="end">Where the text ends at the latest, in the page's text.</param>
    public int MostLetters(int end = int.MaxValue)
    {
        if (Body < 0) return 0;
        var most = 0;
        for (var i = Math.Max(0, Lines.FirstAt(Model[Body].TextStart + 1) - 1); i < Lines.Count && Lines[i].Start < Math.Min(end, Model[Body].TextEnd); i++) most += Lines[i].Size + BlankLine;
        for (var place = Body; place < Model[Body].End && Model[place].TextStart < end; place++)
        {
            // Its white space stays.
            if (Model[place].Tag == Tag.Pre) return int.MaxValue;
            if (Model[place].Tag is Tag.Td or Tag.Th) most += Bar;
        }
        return most;
    }
}
