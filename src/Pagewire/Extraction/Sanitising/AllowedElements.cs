using System.Collections.Frozen;

namespace Pagewire.Extraction.Sanitising;

/// <summary>What becomes of an element in safe HTML.</summary>
internal enum Treatment
{
    /// <summary>Its content stays, the element does not: every element that the list does not name.</summary>
    Unwrap,

    /// <summary>It goes with all its content.</summary>
    Drop,

    /// <summary>It stays, as part of a line.</summary>
    Inline,

    /// <summary>It stays; a paragraph cannot hold it.</summary>
    Block,

    /// <summary>It stays only directly inside <see cref="AllowedElement.Parents"/>; elsewhere its content stays.</summary>
    Part,

    /// <summary>It stays and has no content.</summary>
    Void,
}

/// <summary>One row of the allow list.</summary>
/// <param name="Treatment">What becomes of it.</param>
/// <param name="Name">The name that it is written with.</param>
/// <param name="Parents">For a part: where it may stand.</param>
/// <param name="Attributes">The attributes that stay, beside <c>lang</c> and <c>dir</c>.</param>
internal sealed record AllowedElement(Treatment Treatment, string Name, string[] Parents, string[] Attributes);

/// <summary>The allow list of elements and attributes.</summary>
internal static class AllowedElements
{
    private static readonly AllowedElement s_unknown = new(Treatment.Unwrap, "", [], []);

    private static readonly FrozenDictionary<string, AllowedElement> s_rows = Build();

    /// <summary>What becomes of an element of the HTML namespace.</summary>
    /// <param name="localName">Its name in lower case.</param>
    public static AllowedElement Of(string localName) => s_rows.GetValueOrDefault(localName, s_unknown);

    private static FrozenDictionary<string, AllowedElement> Build()
    {
        var rows = new Dictionary<string, AllowedElement>(StringComparer.Ordinal);

        void Add(Treatment treatment, string names, string[]? parents = null, string[]? attributes = null, string? writtenAs = null)
        {
            foreach (var name in names.Split(' ')) rows.Add(name, new(treatment, writtenAs ?? name, parents ?? [], attributes ?? []));
        }

        Add(Treatment.Drop, "script style template noscript noembed noframes iframe frame frameset object embed applet param "
            + "input textarea select option optgroup datalist button progress meter output canvas svg math plaintext "
            + "head title meta link base col colgroup source track area map dialog slot portal");

        Add(Treatment.Block, "p h1 h2 h3 h4 h5 h6 blockquote pre ul dl figure figcaption div details summary table");
        Add(Treatment.Block, "ol", attributes: ["start", "type", "reversed"]);
        Add(Treatment.Block, "article section main header footer aside nav address center form fieldset hgroup search marquee", writtenAs: "div");
        Add(Treatment.Block, "listing xmp", writtenAs: "pre");
        Add(Treatment.Block, "menu dir", writtenAs: "ul");

        Add(Treatment.Part, "li", ["ul", "ol"], ["value"]);
        Add(Treatment.Part, "dt dd", ["dl"]);
        Add(Treatment.Part, "caption thead tbody tfoot", ["table"]);
        Add(Treatment.Part, "tr", ["thead", "tbody", "tfoot", "table"]);
        Add(Treatment.Part, "th td", ["tr"], ["colspan", "rowspan"]);
        Add(Treatment.Part, "rt rp", ["ruby"]);

        Add(Treatment.Inline, "em strong b i u s small sub sup code kbd samp var mark cite dfn bdi bdo ruby q");
        Add(Treatment.Inline, "a", attributes: ["href"]);
        Add(Treatment.Inline, "abbr", attributes: ["title"]);
        Add(Treatment.Inline, "acronym", attributes: ["title"], writtenAs: "abbr");
        Add(Treatment.Inline, "time del ins", attributes: ["datetime"]);
        Add(Treatment.Inline, "tt", writtenAs: "code");
        Add(Treatment.Inline, "strike", writtenAs: "s");
        Add(Treatment.Inline, "audio video", attributes: ["src"]);

        Add(Treatment.Void, "br wbr hr");
        Add(Treatment.Void, "img", attributes: ["src", "alt", "width", "height"]);
        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
