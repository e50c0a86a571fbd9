using System.Globalization;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What elements' texts are, whichever list they stand in: lists overlap, so each is found out once.</summary>
internal sealed class TextFacts
{
    /// <summary>The longest text that is a title.</summary>
    public const int LongestTitle = 400;

    private const int LongestDate = 64;

    private const int LongestOdd = 60;
    private const int LeastLettersOfWord = 3;

    // So many small letters behind a number make a word; codes have fewer, or capitals, and names of accounts end with their number.
    private const int WordInCode = 5;

    private readonly PageModel _model;
    private readonly DateMarks _dates;
    private readonly PlaceMemo<bool> _noTitle;
    private readonly PlaceMemo<int> _linkScore;
    private readonly PlaceMemo<bool> _inProse;
    private readonly PlaceMemo<ulong> _skeleton;
    private readonly PlaceMemo<PaperName.Kind> _paper;

    /// <summary>Prepares the facts of a page.</summary>
    /// <param name="model">The page.</param>
    /// <param name="dates">Its dates.</param>
    public TextFacts(PageModel model, DateMarks dates)
    {
        (_model, _dates) = (model, dates);
        _noTitle = new(model.Count, FindNoTitle);
        _linkScore = new(model.Count, FindLinkScore);
        _inProse = new(model.Count, FindInProse);
        _paper = new(model.Count, place => PaperName.Of(model.Text(place)));
        _skeleton = new(model.Count, place => ListContext.Skeleton(model.Text(place)));
    }

    /// <summary>Whether an element's text is a date, a code, or only leads on.</summary>
    public bool IsNoTitle(int place) => _noTitle.Of(place);

    /// <summary>What a link's own attributes and surroundings add to its score.</summary>
    public int LinkScore(int link) => _linkScore.Of(link);

    /// <summary>Whether a link stands in running text: words stand before it on its line, and they are no date.</summary>
    public bool IsInProse(int link) => _inProse.Of(link);

    /// <summary>What paper of a meeting an element's text names.</summary>
    public PaperName.Kind Paper(int place) => _paper.Of(place);

    /// <summary>The letters of an element's text, as a number.</summary>
    public ulong Skeleton(int place) => _skeleton.Of(place);

    /// <summary>Whether an element's text is a date.</summary>
    public bool IsDate(int place)
    {
        var text = _model.Text(place);
        if (text.Length > LongestDate) return false;
        return IsMark(place, text.Length) || DateShape.HasDigit(text) && DateText.Whole(text.Contains('\n') ? PageModel.OneLine(text) : text, _dates.Context) is not null;
    }

    private bool IsMark(int place, int length)
    {
        for (var i = _dates.FirstAtOrAfter(place); i < _dates.All.Count && _dates.All[i].Place < _model[place].End; i++)
            if (_dates.All[i].IsWhole && _dates.All[i].End - _dates.All[i].Start >= length - 3) return true;
        return false;
    }

    /// <summary>Whether a text only leads on.</summary>
    /// <param name="text">Text of one line or several.</param>
    public static bool LeadsOn(ReadOnlySpan<char> text) => Phrases.LeadsOn(text.Contains('\n') ? PageModel.OneLine(text) : text);

    /// <summary>Whether a text is a number with letters, such as a docket's: no word of it stands without digits, and none is written on to a number ("Group2Minutes").</summary>
    /// <param name="text">One line.</param>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length > 40 || !text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('\u3040', '\u9FFF')) return false;
        foreach (var range in text.SplitAny(" \n"))
        {
            var word = text[range].Trim(".,;:()[]#№");
            int letters = 0, small = 0;
            var hasDigit = false;
            foreach (var c in word)
            {
                hasDigit |= char.IsDigit(c);
                // The vowels of Indian scripts are marks.
                if (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark) letters++;
                small = hasDigit && char.IsLower(c) ? small + 1 : 0;
                if (small == WordInCode) return false;
            }
            if (letters >= 3 && !hasDigit) return false;
        }
        return true;
    }

    /// <summary>Whether a text is an address of a page or of mail, written out where a title could stand.</summary>
    /// <param name="text">One line.</param>
    public static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.IndexOf('@') is > 0 and var at && text[at..].Contains('.')) && !text.ContainsAny(" \n")
        || text.Trim("[]") is { Length: 15 } bare && bare.StartsWith("email", StringComparison.Ordinal) && bare.EndsWith("protected", StringComparison.Ordinal);

    private bool FindNoTitle(int place)
    {
        var text = _model.Text(place);
        return (text.Length <= 60 && LeadsOn(text)) || IsAddress(text) || (text.Length <= LongestDate && IsMark(place, text.Length)) || IsCode(text) || DatedTitle.IsOnlyDate(text, _dates.Context) || IsMonthOver(place, text);
    }

    /// <summary>Whether an element's text that looks like no title may be a name all the same: a code with letters ("HTTP2"), or a day with words before it that belong to no date ("Evening walk: 24 May").</summary>
    public bool IsOddName(int place)
    {
        var text = _model.Text(place);
        if (!Letters.Any(text) || IsAddress(text) || text.Length <= LongestOdd && LeadsOn(text)) return false;
        return DateText.Whole(text, _dates.Context) is null && DateText.Leading(text, _dates.Context) is null ? IsCode(text) : HasWordsBeforeDay(text);
    }

    private bool HasWordsBeforeDay(ReadOnlySpan<char> text)
    {
        var before = text[..Math.Max(0, text.IndexOfAnyInRange('0', '9'))];
        foreach (var range in before.Split(' '))
        {
            var word = before[range].Trim(".,:;()[]-–—|");
            if (word.Length >= LeastLettersOfWord && !DateWords.Labels.TryGet(word, out _) && !WeekdayNames.Contains(word) && !MonthAlone.Is(word.ToString(), _dates.Context)) return true;
        }
        return false;
    }

    // "February 2013" over what was written then.
    private bool IsMonthOver(int place, ReadOnlySpan<char> text) =>
        _model[place].Tag.IsHeading() && _model[place].LinkCount == 0 && !_model[place].Is(Traits.Link) && MonthAlone.IsWithYear(text, _dates.Context);

    private int FindLinkScore(int place)
    {
        var text = _model.Text(place);
        var element = _model[place].Element;
        var rel = element.GetAttribute("rel");
        var score = Math.Min(20, WordCount.Of(text) * 2);
        if (PageMetadata.HasToken(rel, "tag") || PageMetadata.HasToken(rel, "category") || PageMetadata.HasToken(rel, "author")) score -= 45;
        if (PageMetadata.HasToken(rel, "bookmark")) score += 20;
        if ((_model[place].Own & Traits.Title) != 0) score += 30;
        if (text.Length > LongestTitle || text.Count('\n') > 3) score -= 10;
        if (IsInProse(place)) score -= 45;
        return score;
    }

    private bool FindInProse(int link)
    {
        var start = _model[link].TextStart;
        var from = start;
        while (from > 0 && start - from < 200 && _model.AllText[from - 1] != '\n') from--;
        var before = _model.AllText[from..start].Trim();
        if (before.Length < 15 || WordCount.Of(before) < 3) return false;
        if (start - from >= 200) return true;
        return DateText.Leading(DatedTitle.WithoutUntil(before), _dates.Context) is not { } date || date.Start + date.Length + 12 < before.Length;
    }
}
