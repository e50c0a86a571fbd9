namespace Pagewire.Extraction.Listings.Finding;

/// <summary>What can make a part of the page an entry.</summary>
internal enum MarkKind
{
    Date,
    Link,
    Heading,
    Row,
}

/// <summary>One thing on the page that can make a part of it an entry.</summary>
/// <param name="Place">The element.</param>
/// <param name="Identity">Equal for marks that mean the same: two links to one address.</param>
internal readonly record struct Mark(int Place, int Identity);
