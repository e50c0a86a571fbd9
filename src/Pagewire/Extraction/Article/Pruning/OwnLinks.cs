using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows paragraphs that are only a link and yet a part of their text: what it sends its readers to, not the site's other articles.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="metadata">What relative addresses count from.</param>
/// <param name="address">The page's own address; null where unknown.</param>
internal sealed class OwnLinks(BodyLines lines, PageMetadata metadata, string? address)
{
    // A text announces no more than so many, in a sentence of so many words, fewer where it has clauses.
    private const int MostLinks = 20;
    private const int LeastWords = 8;
    private const int LeastOfClauses = 5;

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

    // "Those who want to come sign up here:" and one such paragraph after the other. A short label stands over the site's other stories too.
    private bool IsAnnounced(int i)
    {
        var label = i - 1;
        for (var first = Math.Max(lines.First, i - MostLinks); label > first && lines[label].LinkShare > 0.95; label--)
            if (!IsParagraph(label)) return false;
        return !lines.IsGone(label) && lines.Text(label) is [.., ':' or '：'] and var line && !NoiseWords.IsRelatedLabel(line) && (IsSentence(label) || IsElsewhere(_model.Links[lines.Block(i).FirstLink]));
    }

    private bool IsSentence(int i) => lines[i].IsProse || WordCount.Of(lines.Text(i)) >= (lines.Text(i).ContainsAny(',', '，', '、') ? LeastOfClauses : LeastWords);

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
