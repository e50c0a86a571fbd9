namespace Pagewire.Extraction.Article;

/// <summary>One line of a page's text: what stands between two block boundaries or line breaks.</summary>
internal struct PageLine
{
    /// <summary>Where it begins in the page's text.</summary>
    public int Start;

    /// <summary>Where it ends in the page's text.</summary>
    public int End;

    /// <summary>The place of the innermost block that holds all of it.</summary>
    public int Block;

    /// <summary>How many of its characters stand inside links.</summary>
    public int LinkChars;

    /// <summary>Its length in letters of an alphabet: a sign of Chinese or Japanese says as much as several.</summary>
    public int Size;

    /// <summary>How many marks it has that end or divide sentences.</summary>
    public int Marks;

    /// <summary>Whether its last character ends a sentence.</summary>
    public bool EndsSentence;

    /// <summary>How many characters it has.</summary>
    public readonly int Length => End - Start;

    /// <summary>The share of it that stands inside links, 0 to 1.</summary>
    public readonly double LinkShare => (double)LinkChars / Length;

    /// <summary>Whether it reads like running text: long enough, hardly links, divided by marks. In any language.</summary>
    public readonly bool IsProse => LinkShare < 0.4 && (Size >= 120 || (Size >= 70 && Marks > 0) || (Size >= 30 && EndsSentence && LinkShare < 0.2));
}
