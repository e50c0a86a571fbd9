namespace Pagewire.Reading.Html;

/// <summary>What an element's tags do to the nesting of others.</summary>
internal enum ElementRole
{
    /// <summary>An element that HTML does not know, or one of SVG or MathML.</summary>
    Other,

    /// <summary>An element that stays open until its end tag.</summary>
    Block,

    /// <summary>One that end tags of other elements do not reach out of.</summary>
    Barrier,

    /// <summary>One that has no content, or that its next sibling closes: it adds nothing to the depth by itself.</summary>
    Void,

    /// <summary>One that is opened again in later blocks while its end tag is missing.</summary>
    Formatting,

    /// <summary>One whose content is text up to its end tag.</summary>
    RawText,
}

/// <summary>An element by what its tags do.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What they do.</param>
internal sealed record HtmlElement(string Name, ElementRole Role)
{
    /// <summary>Whether content of another vocabulary begins, where <c>/&gt;</c> closes an element.</summary>
    public bool IsForeignRoot { get; } = Name.Equals("svg", StringComparison.OrdinalIgnoreCase) || Name.Equals("math", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether that is its name, in any case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The elements of HTML.</summary>
internal static class HtmlElements
{
    // By a few letters of their names: every tag of a page is looked up.
    private static readonly HtmlElement[]?[] s_known = ByPlace(new (ElementRole Role, string Names)[]
    {
        (ElementRole.Void, "area base br col embed hr img input link meta param source track wbr frame keygen html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp rb a"),
        (ElementRole.Formatting, "b big code em font i nobr s small strike strong tt u"),
        (ElementRole.RawText, "script style textarea title xmp iframe noembed noframes"),
        (ElementRole.Barrier, "table template marquee object applet"),
        (ElementRole.Block, "div span ul ol dl section article header footer main nav aside form fieldset legend label button select h1 h2 h3 h4 h5 h6 blockquote center figure figcaption address pre details summary dialog abbr acronym cite q sub sup ins del mark time kbd samp var dfn bdo bdi data video audio picture canvas map noscript menu dir hgroup search ruby progress meter output frameset listing"),
    }
        .SelectMany(role => role.Names.Split(' ').Select(name => new HtmlElement(name, role.Role))));

    /// <summary>The element of that name, in any case; null where HTML knows none.</summary>
    public static HtmlElement? Find(ReadOnlySpan<char> name)
    {
        foreach (var element in s_known[Place(name)] ?? [])
            if (name.Equals(element.Name, StringComparison.OrdinalIgnoreCase)) return element;
        return null;
    }

    private static HtmlElement[]?[] ByPlace(IEnumerable<HtmlElement> elements)
    {
        var places = new HtmlElement[]?[512];
        foreach (var same in elements.GroupBy(element => Place(element.Name))) places[same.Key] = [.. same];
        return places;
    }

    // Capitals and small letters differ in one bit.
    private static int Place(ReadOnlySpan<char> name) => name.IsEmpty ? 0 : ((name[0] & 31) * 67 + (name[^1] & 31) * 7 + (name[name.Length / 2] & 31) * 29 + name.Length) & 511;
}
