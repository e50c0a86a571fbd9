using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Tells the elements inside a body that are no part of it by what they are.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="body">The body's element.</param>
/// <param name="outside">Knows the links to other sites.</param>
internal sealed class ForeignElements(PageModel model, PageLines lines, int body, OutsideLinks outside)
{
    // Boxes that are named so; the author's is about who wrote the text.
    private const Traits Named = Traits.Noise | Traits.Related | Traits.Tags | Traits.Advertisement;
    private const double MostOfBody = 0.3;
    private const double MostBeside = 0.15;
    private const double MostLinks = 0.3;

    // A page shows a few of its sentences once more; looking for each costs a reading of the text.
    private const int MostQuotes = 30;

    private readonly int _prose = Math.Max(1, lines.Prose(model[body]));

    private int _quotes;

    /// <summary>Whether the body has hardly a sentence: documents that it links to are what it is about then.</summary>
    public bool IsOfAnnouncement => _prose < BodyFinder.LittleProse;

    /// <summary>How much of the body's running text an element holds, 0 to 1.</summary>
    /// <param name="node">An element of the body.</param>
    public double Share(in Node node) => (double)lines.Prose(node) / _prose;

    /// <summary>Whether an element goes with all that it holds.</summary>
    /// <param name="node">An element of the body.</param>
    public bool Holds(in Node node)
    {
        if ((node.Own & (Traits.Hidden | Traits.Unseen)) != 0) return true;
        if (node.Tag.IsSilent() && node.Tag is not (Tag.Audio or Tag.Video)) return true;
        if (node.TextLength == 0) return false;
        if ((node.Own & Named) != 0 && Share(node) < MostOfBody) return true;
        if ((node.Tag == Tag.Button && !IsQuestion(node)) || (node.Tag is Tag.Form or Tag.Footer && Share(node) < MostOfBody)) return true;
        if (node.Tag == Tag.A) return node.TextLength <= 40 && (ShareLinks.Are(node.Element.GetAttribute("href")) || IsSecondLink(node));
        return node.Tag.IsBlock() && (IsAuthorBox(node) || IsBeside(node) || IsOfLinks(node));
    }

    // "Download" beside the link that names the same document.
    private bool IsSecondLink(in Node link) =>
        link.FirstLink > 0 && model[model.Links[link.FirstLink - 1]] is var before && before.Parent == link.Parent && FileWords.IsOnly(model.Text(link.TextStart, link.TextEnd)) && before.TextLength > 0 && before.Element.GetAttribute("href") == link.Element.GetAttribute("href");

    // A heading that opens its answer.
    private bool IsQuestion(in Node button) =>
        model[button.Parent].Tag.IsHeading() || lines[Math.Max(0, lines.FirstAt(button.TextStart + 1) - 1)].EndsSentence && model.Text(button.TextStart, button.TextEnd) is [.., '?' or '？' or '؟'];

    // Boxes beside a text hold notes that belong to it as often as they lead elsewhere or show a sentence of it once more.
    private bool IsBeside(in Node node) =>
        (node.Own & Traits.Aside) != 0 && Share(node) < MostBeside && (node.LinkLength > MostLinks * node.TextLength || IsPullQuote(node));

    private bool IsPullQuote(in Node node)
    {
        var line = model.Text(node.TextStart, node.TextEnd);
        if (line.IndexOf('\n') is var end and > 0) line = line[..end];
        line = line.Trim("\"“”„«»‘’… ");
        if (line.Length is < 30 or > 400 || _quotes++ >= MostQuotes) return false;
        line = line[..Math.Min(line.Length, 60)];
        var all = model.AllText;
        return all[model[body].TextStart..node.TextStart].Contains(line, StringComparison.Ordinal) || all[node.TextEnd..model[body].TextEnd].Contains(line, StringComparison.Ordinal);
    }

    private bool IsAuthorBox(in Node node) => (node.Own & Traits.Byline) != 0 && Share(node) < MostOfBody;

    private bool IsOfLinks(in Node node) =>
        node.LinkCount > (node.Tag == Tag.P ? 2 : 1) && node.LinkLength > (node.Tag == Tag.P ? 0.7 : 0.5) * node.TextLength && Share(node) < 0.2
        && !(IsOfAnnouncement ? DocumentLinks.Hold(model, node) : DocumentLinks.AreAll(model, node)) && !outside.AreMost(node);
}
