namespace Pagewire.Extraction;

/// <summary>Where a publication date was found, weakest first: where an item's sightings disagree, the stronger evidence wins.</summary>
public enum DateEvidence
{
    /// <summary>No date was found.</summary>
    None = 0,

    /// <summary>Words of the title, used only when nothing better is on the page.</summary>
    Title = 10,

    /// <summary>A day without its year, on whatever line or element: the year is the latest that is not after the capture.</summary>
    WithoutYear = 15,

    /// <summary>Free text near the title or in the entry.</summary>
    Text = 20,

    /// <summary>The address: <c>/2017/11/30/</c>.</summary>
    Url = 30,

    /// <summary>A line or an element of its own beside the title: <c>30.11.2017</c>.</summary>
    DateLine = 40,

    /// <summary>Machine-readable data: <c>time</c> elements, meta elements, JSON-LD, microdata, a feed's own dates.</summary>
    StructuredData = 50,

    /// <summary>A selector that the source's profile names.</summary>
    Profile = 60,
}
