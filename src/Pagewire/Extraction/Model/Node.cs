using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>One element of the page, with what extraction asks again and again, so that it never walks a subtree twice.</summary>
internal struct Node
{
    /// <summary>The element in the tree.</summary>
    public PageElement Element;

    /// <summary>Its name.</summary>
    public Tag Tag;

    /// <summary>How deep it lies; the root is 0.</summary>
    public int Depth;

    /// <summary>The parent's place in the model; -1 for the root.</summary>
    public int Parent;

    /// <summary>The place after the last element that it holds: its subtree is <c>[own place + 1, End)</c>.</summary>
    public int End;

    /// <summary>Where its text begins in the page's text.</summary>
    public int TextStart;

    /// <summary>Where its text ends in the page's text.</summary>
    public int TextEnd;

    /// <summary>How many characters of the page's text before <see cref="TextStart"/> stand inside links.</summary>
    internal int LinkCharsBefore;

    /// <summary>The same before <see cref="TextEnd"/>.</summary>
    internal int LinkCharsAfter;

    /// <summary>The place in <see cref="PageModel.Links"/> of the first link at or after its start.</summary>
    public int FirstLink;

    /// <summary>The place in <see cref="PageModel.Links"/> after the last link that it holds (itself included where it is one).</summary>
    public int LastLink;

    /// <summary>The place in <see cref="PageModel.Headings"/> after the last heading that begins before it.</summary>
    public int HeadingsBefore;

    /// <summary>What its own name, role, class and id say.</summary>
    public Traits Own;

    /// <summary>What holds for it by itself and by what it lies in.</summary>
    public Traits Region;

    /// <summary>How many characters of text it holds.</summary>
    public readonly int TextLength => TextEnd - TextStart;

    /// <summary>How many of them stand inside links.</summary>
    public readonly int LinkLength => LinkCharsAfter - LinkCharsBefore;

    /// <summary>How many links with an address it holds, itself included.</summary>
    public readonly int LinkCount => LastLink - FirstLink;

    /// <summary>Whether it lies in such a region (any of the bits).</summary>
    /// <param name="traits">The bits.</param>
    public readonly bool Is(Traits traits) => ((Region | Own) & traits) != 0;
}
