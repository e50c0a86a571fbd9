using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Finds the element that holds the article's text.</summary>
internal static class BodyFinder
{
    // How far up a paragraph speaks for what holds it, and how loud.
    private static readonly double[] s_voice = [1, 0.6, 0.35, 0.2, 0.1, 0.05];

    /// <summary>Less running text than this may be a notice beside the article.</summary>
    public const int LittleProse = 250;

    // Boxes beside the text are named so more often than the text is.
    private const Traits Beside = Traits.Aside | Traits.Header;

    // A body that would grow so much is a part of a text, and how much of its headings and items is then forgiven.
    private const double MuchMore = 0.5;
    private const double OfParts = 0.8;

    // With so much running text in what a page calls its main part, what stands outside it is a notice.
    private const int MuchInMain = 1000;

    /// <summary>The place of the element; -1 where the page has no text.</summary>
    /// <param name="model">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="from">The first line that counts.</param>
    public static int Find(PageModel model, PageLines lines, int from = 0)
    {
        if (lines.Count == 0) return -1;
        var best = Loudest(model, lines, from, prose: true);
        if (best >= 0) best = Widen(model, lines, best);
        if (best >= 0 && lines.Prose(model[best]) >= LittleProse) return best;
        // A page of headings, verses or notes has no running text, or only a notice of the site's; what it has is its text.
        var other = Loudest(model, lines, from, prose: false);
        return other >= 0 && (best < 0 || Unlinked(model[other]) > 2 * Unlinked(model[best])) ? other : best;
    }

    private static int Unlinked(in Node node) => node.TextLength - node.LinkLength;

    /// <summary>Where the running text begins in the page's text; -1 where there is none.</summary>
    /// <param name="model">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">What <see cref="Find"/> found.</param>
    /// <param name="least">Where it begins at the earliest.</param>
    public static int Start(PageModel model, PageLines lines, int body, int least = 0)
    {
        if (body < 0) return -1;
        least = Math.Max(least, model[body].TextStart);
        for (var i = lines.FirstAt(least); i < lines.Count && lines[i].Start < model[body].TextEnd; i++)
            if (lines.Prose(i) > 0) return lines[i].Start;
        return least;
    }

    private static int Loudest(PageModel model, PageLines lines, int from, bool prose)
    {
        var scores = new double[model.Count];
        var hasMain = prose && ProseInMain(model, lines) >= MuchInMain;
        for (var i = from; i < lines.Count; i++)
        {
            var at = lines[i].Block;
            var size = prose ? lines.Prose(i) : IsOwn(model, lines[i]) ? lines[i].Size : 0;
            if (size == 0) continue;
            // Beyond a few sentences a long paragraph is no better a sign than two short ones.
            var weight = Math.Min(size, 600) * (model[at].Is(Beside) ? 0.3 : 1) * (hasMain && (model[at].Region & Traits.Main) == 0 ? 0.1 : 1);
            // A paragraph speaks for what holds paragraphs; text that stands bare in a container for the container.
            if (model[at].Tag.IsHeading() || model[at].Tag is Tag.P or Tag.Li or Tag.Blockquote or Tag.Pre or Tag.Td or Tag.Dd) at = model[at].Parent;
            for (var level = 0; level < s_voice.Length && at >= 0; level++, at = model[at].Parent) scores[at] += weight * s_voice[level];
        }
        var (best, bestScore) = (-1, 0.0);
        for (var place = 0; place < model.Count; place++)
        {
            if (scores[place] == 0) continue;
            ref readonly var node = ref model[place];
            var score = scores[place] * (1 - (double)node.LinkLength / Math.Max(1, node.TextLength));
            if (score > bestScore) (best, bestScore) = (place, score);
        }
        return best;
    }

    private static bool IsOwn(PageModel model, in PageLine line) =>
        line.LinkShare < 0.5 && !model[line.Block].Is(PageLines.Elsewhere | Traits.Header | Traits.Aside) && !Imprint.Is(model.AllText[line.Start..line.End]);

    private static int ProseInMain(PageModel model, PageLines lines)
    {
        var prose = 0;
        for (var i = 0; i < lines.Count; i++)
            if ((model[lines[i].Block].Region & Traits.Main) != 0) prose += lines.Prose(i);
        return prose;
    }

    // Bodies in several parts: upwards as long as what is gained is mostly running text.
    private static int Widen(PageModel model, PageLines lines, int best)
    {
        var found = best;
        for (var at = model[best].Parent; at >= 0 && model[at].Tag is not (Tag.Html or Tag.Body); at = model[at].Parent)
        {
            var known = lines.Prose(model[found]);
            var gained = lines.Prose(model[at]) - known;
            // What stands in a side column is no part of a text that does not.
            if (!model[found].Is(Traits.Aside)) gained -= lines.ProseAside(model[at]) - lines.ProseAside(model[found]);
            var paid = lines.Other(model[at]) - lines.Other(model[found]);
            // Headings and lists cost little where the greater part of a text stands under them.
            if (gained > MuchMore * known) paid -= (int)(OfParts * (lines.Parts(model[at]) - lines.Parts(model[found])));
            if (gained > Math.Min(100, 0.25 * known) && gained > 2 * paid) found = at;
        }
        return found;
    }
}
