using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Finds the beginning of a text that stands between its headline and the element that holds most of it.</summary>
internal static class TextBeginning
{
    // So much running text under the headline, in letters or as a part of the text, is the text's beginning.
    private const int LeastBeginning = 400;
    private const double PartOfText = 0.2;
    private const double MostLinksOfBeginning = 0.25;
    private const int LinksInRow = 3;
    private const int LeastParagraphs = 2;

    // A list of facts over a text has so many items, each with so many letters, and its boxes lie no deeper.
    private const int LeastFacts = 2;
    private const int ShortestFact = 30;
    private const int WordsOfFact = 4;
    private const int DeepestInItem = 4;

    /// <summary>The smallest element that holds the text and the running text between it and its headline: what stands there is its beginning. The text's own element where hardly any does, or where as many links do, as in an index.</summary>
    /// <param name="model">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">What <see cref="BodyFinder.Find"/> found.</param>
    /// <param name="headlineEnd">Where the headline ends in the page's text.</param>
    /// <returns>The element, and where the text ends in it.</returns>
    public static (int Body, int End) Find(PageModel model, PageLines lines, int body, int headlineEnd)
    {
        var none = (body, model[body].TextEnd);
        var facts = Facts(model, lines, headlineEnd, model[body].TextStart);
        var prose = lines.Prose(headlineEnd, model[body].TextStart);
        if (facts < 0 && prose < Math.Min(LeastBeginning, PartOfText * lines.Prose(model[body]))) return none;
        var (first, links, paragraphs, headed) = (facts, 0, 0, false);
        var (opening, inRow, start, goesOn) = (0, 0, -1, true);
        for (var i = lines.FirstAt(headlineEnd); i < lines.Count && lines[i].Start < model[body].TextStart; i++)
        {
            if (lines.Prose(i) > 0)
            {
                if (paragraphs++ == 0 && first < 0) first = lines[i].Start;
                if (goesOn && !model[lines[i].Block].Is(PageLines.Beside | Traits.Aside | Traits.Byline)) (opening, inRow, start) = (opening + lines.Prose(i), inRow + 1, start < 0 ? lines[i].Start : start);
            }
            else if (lines[i].LinkShare > 0.5 && model[lines[i].Block].Tag != Tag.Dd && !model[lines[i].Block].Is(PageLines.Elsewhere) && LeadsOn(model, lines[i]))
            {
                links += lines[i].Size;
                goesOn &= paragraphs == 0;
            }
            else if (paragraphs == 0) headed |= model[lines[i].Block].Tag.IsHeading();
        }
        // One paragraph under a heading of its own is a box of its own.
        var isDoubtful = facts < 0 && (links > MostLinksOfBeginning * prose || headed && paragraphs == 1);
        // Paragraphs that stand together are the text's, whatever stands between them and the rest.
        if (isDoubtful && (inRow < LeastParagraphs || opening < LeastBeginning)) return none;
        if (isDoubtful) first = start;
        var found = body;
        while (found >= 0 && model[found].TextStart > first) found = model[found].Parent;
        if (found < 0 || found == body || model[found].Tag is Tag.Html or Tag.Body) return none;
        return (found, isDoubtful ? model[body].TextEnd : End(model, lines, body, found));
    }

    // Where a list of what the text says in short begins, right over it: two or more items of several words without a link; -1 where there is none.
    private static int Facts(PageModel model, PageLines lines, int from, int to)
    {
        var (first, list, items, facts) = (-1, -1, 0, -1);
        for (var i = lines.FirstAt(from); i < lines.Count && lines[i].Start < to; i++)
        {
            ref readonly var line = ref lines[i];
            var item = ItemOf(model, line.Block);
            if (item < 0 || line.LinkChars > 0 || line.Size < ShortestFact || WordCount.Of(model.AllText[line.Start..line.End]) < WordsOfFact || model[item].Is(PageLines.Beside)) continue;
            if (model[item].Parent != list) (first, list, items) = (line.Start, model[item].Parent, 0);
            if (++items != LeastFacts) continue;
            // Several lists are news of several days.
            if (facts >= 0) return -1;
            facts = first;
        }
        return facts;
    }

    private static int ItemOf(PageModel model, int block)
    {
        for (var left = DeepestInItem; block >= 0 && left > 0; left--, block = model[block].Parent)
            if (model[block].Tag == Tag.Li) return block;
        return -1;
    }

    // A table of contents leads to parts of the text.
    private static bool LeadsOn(PageModel model, in PageLine line)
    {
        ref readonly var block = ref model[line.Block];
        return block.FirstLink == block.LastLink || model[model.Links[block.FirstLink]].Element.GetAttribute("href") is not ['#', _, ..];
    }

    // A text that was widened for its beginning ends above the first links that follow one another, or that are headings, as teasers have them.
    private static int End(PageModel model, PageLines lines, int known, int whole)
    {
        var (first, run) = (0, 0);
        for (var i = lines.FirstAt(model[known].TextEnd); i < lines.Count && lines[i].Start < model[whole].TextEnd; i++)
        {
            if (lines.Prose(i) > 0) run = 0;
            if (lines[i].LinkShare <= 0.5) continue;
            if (run++ == 0) first = lines[i].Start;
            if (run == LinksInRow || model[lines[i].Block].Tag.IsHeading()) return first;
        }
        return model[whole].TextEnd;
    }
}
