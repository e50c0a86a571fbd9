using Pagewire.Extraction.Structured;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>Reads what elements say of themselves: by their name, role, class, id and microdata.</summary>
/// <param name="opened">Whether panels that a style closes count as open.</param>
/// <param name="streamed">Gathers the parts that a script would move.</param>
internal sealed class OwnTraits(bool opened, StreamedParts streamed)
{
    // Most elements of a page share their classes.
    private readonly Dictionary<string, Traits> _classes = new(StringComparer.Ordinal);

    /// <summary>Whether a style closes a panel: a tab or an accordion's part that a click opens.</summary>
    public bool HasClosedPanels { get; private set; }

    /// <summary>Whether the page has panels of tabs or accordions that say so.</summary>
    public bool HasPanels { get; private set; }

    /// <summary>What the element's name and attributes say of it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="tag">Its name.</param>
    public Traits Of(PageElement element, Tag tag)
    {
        var traits = tag switch
        {
            Tag.Nav or Tag.Menu => Traits.Navigation,
            Tag.Footer => Traits.Footer,
            Tag.Header => Traits.Header,
            Tag.Aside => Traits.Aside,
            Tag.Main => Traits.Main,
            Tag.A => Traits.Link,
            Tag.Time => Traits.Date,
            Tag.Dialog when !element.HasAttribute("open") => Traits.Hidden,
            >= Tag.H1 and <= Tag.H6 => Traits.Heading,
            _ => Traits.None,
        };
        var attributes = element.Attributes;
        if (attributes.Length == 0 || tag is Tag.Html or Tag.Body) return traits;
        var own = Traits.None;
        foreach (ref var attribute in attributes)
        {
            if (attribute.Name is "class" or "id") traits |= Named(attribute.Data);
            else own |= Own(element, ref attribute);
        }
        // What a tab opens is a part of the page, whichever tab was open when it was saved.
        if ((own & Traits.Hidden) != 0 && element.GetAttribute("role") == "tabpanel") own &= ~Traits.Hidden;
        // A window that a click opens is no panel of the page.
        if ((own & (Traits.Hidden | Traits.Consent)) == Traits.Hidden && tag is Tag.Table or Tag.Div or Tag.Section or Tag.Ul or Tag.Ol or Tag.Dl or Tag.Dt or Tag.Dd && !element.HasAttribute("hidden"))
        {
            HasClosedPanels = true;
            if (opened) own &= ~Traits.Hidden;
        }
        // A link's or a phrase's class names no region: "related" on a card's link.
        if (tag is Tag.A or Tag.Span or Tag.Em or Tag.I or Tag.B or Tag.Strong or Tag.Small or Tag.Time or Tag.Img) traits &= ~Traits.Inherited | Traits.Link;
        return traits | own;
    }

    private Traits Own(PageElement element, ref PageAttribute attribute) => attribute.Name switch
    {
        "itemprop" => Property(attribute.Value),
        "itemtype" => MarkedEntries.IsArticleType(attribute.Value) ? Traits.Entry : attribute.Value.EndsWith("/BreadcrumbList", StringComparison.Ordinal) ? Traits.Breadcrumb : Traits.None,
        // As the ARIA Authoring Practices name it.
        "aria-label" when attribute.Value.Equals("breadcrumb", StringComparison.OrdinalIgnoreCase) || attribute.Value.Equals("breadcrumbs", StringComparison.OrdinalIgnoreCase) => Traits.Breadcrumb,
        "role" => Panel(attribute.Value),
        "data-toggle" or "data-bs-toggle" => Toggle(attribute.Value),
        // Foundation's window has it without a value; with one it is how something comes into view.
        "data-reveal" when attribute.Data.IsEmpty => Traits.Hidden | Traits.Consent,
        "aria-hidden" when attribute.Value == "true" && Role(element.GetAttribute("role")) == Traits.Consent => Traits.Hidden,
        "hidden" => IsStreamed(element) ? Traits.None : Traits.Hidden,
        "style" when Hides(attribute.Value) && !element.HasAttribute("hidden") => Traits.Hidden,
        _ => Traits.None,
    };

    private bool IsStreamed(PageElement element)
    {
        if (element.Id is not ['S', ':', ..]) return false;
        streamed.Add(element);
        return true;
    }

    private Traits Named(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty) return Traits.None;
        var classes = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
        return classes.TryGetValue(names, out var known) ? known : classes[names] = ClassTraits.Of(names);
    }

    private static Traits Property(string? name) => name switch
    {
        "headline" or "name" => Traits.Title,
        "description" => Traits.Summary,
        "author" => Traits.Byline,
        "datePublished" or "dateCreated" => Traits.Date,
        "articleSection" => Traits.Label,
        _ => Traits.None,
    };

    private Traits Panel(string role)
    {
        if (role == "tabpanel") HasPanels = true;
        return Role(role);
    }

    private Traits Toggle(string panel)
    {
        if (panel is "tab" or "pill" or "collapse") HasPanels = true;
        return Traits.None;
    }

    private static Traits Role(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" => Traits.Navigation,
        "banner" => Traits.Header,
        "contentinfo" => Traits.Footer,
        "complementary" => Traits.Aside,
        "main" => Traits.Main,
        "dialog" or "alertdialog" => Traits.Consent,
        _ => Traits.None,
    };

    private static bool Hides(string style) => Declares(style, "display", "none") || Declares(style, "visibility", "hidden");

    private static bool Declares(string style, string property, string value)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
