using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Tells the elements inside a body that are no part of it by what they are.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="body">The body's element.</param>
internal sealed class ForeignElements(PageModel model, PageLines lines, int body)
{
    // Boxes that are named so; the author's is about who wrote the text.
    private const Traits Named = Traits.Noise | Traits.Related | Traits.Tags | Traits.Advertisement;
    private const double MostOfBody = 0.3;

    private readonly int _prose = Math.Max(1, lines.Prose(model[body]));

    /// <summary>How much of the body's running text an element holds, 0 to 1.</summary>
    /// <param name="node">An element of the body.</param>
    public double Share(in Node node) => (double)lines.Prose(node) / _prose;

    /// <summary>Whether an element goes with all that it holds.</summary>
    /// <param name="node">An element of the body.</param>
    public bool Holds(in Node node)
    {
        if ((node.Own & Traits.Hidden) != 0) return true;
        if (node.Tag.IsSilent() && node.Tag is not (Tag.Audio or Tag.Video)) return true;
        if (node.TextLength == 0) return false;
        if ((node.Own & Named) != 0 && Share(node) < MostOfBody) return true;
        if (node.Tag == Tag.Button || (node.Tag is Tag.Form or Tag.Footer && Share(node) < MostOfBody)) return true;
        if (node.Tag == Tag.A) return node.TextLength <= 40 && ShareLinks.Are(node.Element.GetAttribute("href"));
        return node.Tag.IsBlock() && (IsAuthorBox(node) || IsOfLinks(node));
    }

    private bool IsAuthorBox(in Node node) => (node.Own & Traits.Byline) != 0 && Share(node) < MostOfBody;

    private bool IsOfLinks(in Node node) =>
        node.LinkCount > (node.Tag == Tag.P ? 2 : 1) && node.LinkLength > (node.Tag == Tag.P ? 0.7 : 0.5) * node.TextLength && Share(node) < 0.2;
}
