using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Takes off a heading the sentence that stands in it under the headline, in an element of its own that a style sets apart.</summary>
internal static class HeadlineDeck
{
    private const int LeastWords = 8;
    private const int LeastWordsOfHeadline = 2;

    /// <summary>The headline before the sentence; null where none stands there.</summary>
    /// <param name="model">The page.</param>
    /// <param name="place">The heading.</param>
    /// <param name="stated">What the page's head says.</param>
    public static string? Before(PageModel model, int place, List<string> stated)
    {
        for (var inner = place + 1; inner < model[place].End; inner++)
        {
            ref readonly var node = ref model[inner];
            if (node.TextEnd != model[place].TextEnd || node.TextStart == model[place].TextStart || node.TextLength == 0 || node.Tag == Tag.A) continue;
            var deck = model.Text(inner);
            if (WordCount.Of(deck) < LeastWords) continue;
            var headline = PageModel.OneLine(model.Text(model[place].TextStart, node.TextStart)).Trim();
            // A kicker stands over the headline, which the head says.
            var sentence = TitleText.Fold(deck.ToString());
            if (WordCount.Of(headline) < LeastWordsOfHeadline || stated.Exists(title => TitleText.Fold(title).Contains(sentence, StringComparison.Ordinal))) continue;
            if (deck[^1] is '.' or '。' && headline[^1] is not ('-' or ':' or ',') || stated.Exists(title => TitleText.Fold(title) == TitleText.Fold(headline))) return headline;
        }
        return null;
    }
}
