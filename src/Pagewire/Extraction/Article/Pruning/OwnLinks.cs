using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows paragraphs that are only a link and yet a part of their text: what it sends its readers to, not the site's other articles.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="metadata">What relative addresses count from.</param>
/// <param name="address">The page's own address; null where unknown.</param>
internal sealed class OwnLinks(BodyLines lines, PageMetadata metadata, string? address)
{
    private readonly PageModel _model = lines.Model;

    /// <summary>Whether a line that is hardly more than a link is such a paragraph.</summary>
    /// <param name="i">The line.</param>
    public bool Are(int i) => IsParagraph(i) && (IsAnnounced(i) || LeadsAway(i));

    // A paragraph among paragraphs: what templates add has a box of its own.
    private bool IsParagraph(int i)
    {
        ref readonly var block = ref lines.Block(i);
        return block.Tag == Tag.P && block.LinkCount == 1 && block.TextEnd <= lines[i].End + 1 && i > lines.First && !lines.IsGone(i - 1) && lines.Block(i - 1).Tag == Tag.P && lines.Block(i - 1).Parent == block.Parent;
    }

    // "Those who want to come sign up here:" and one such paragraph after the other.
    private bool IsAnnounced(int i)
    {
        for (i--; i > lines.First && lines[i].LinkShare > 0.95; i--)
            if (!IsParagraph(i)) return false;
        return !lines.IsGone(i) && lines.Text(i) is [.., ':' or '：'] and var line && !NoiseWords.IsRelatedLabel(line);
    }

    private bool LeadsAway(int i) => lines[i - 1].IsProse && (i + 1 == lines.End || lines[i + 1].LinkShare < 0.5) && IsElsewhere(_model.Links[lines.Block(i).FirstLink]);

    private bool IsElsewhere(int link)
    {
        var reference = _model[link].Element.GetAttribute("href");
        if (reference is null) return false;
        if (reference.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return true;
        return address is not null && metadata.Absolute(reference) is { } other && AreOtherSites(Addresses.Host(address), Addresses.Host(other));
    }

    private static bool AreOtherSites(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => !one.IsEmpty && !other.IsEmpty && !Addresses.IsSameSite(one, other);
}
