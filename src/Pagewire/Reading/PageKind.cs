namespace Pagewire.Reading;

/// <summary>What the bytes of a page turned out to be.</summary>
public enum PageKind
{
    /// <summary>Plain text: <see cref="Page.Lines"/> are there.</summary>
    Text,

    /// <summary>HTML or XHTML: <see cref="Page.ToDom"/> makes its DOM.</summary>
    Html,

    /// <summary>RSS, Atom or RDF: <see cref="Page.Feed"/> is there.</summary>
    Feed,
}
