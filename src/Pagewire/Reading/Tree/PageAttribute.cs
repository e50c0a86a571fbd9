namespace Pagewire.Reading.Tree;

/// <summary>An attribute of an element.</summary>
/// <param name="name">Its name, in lower case unless SVG or MathML have it otherwise.</param>
/// <param name="value">Its value, references to characters resolved.</param>
internal struct PageAttribute(string name, ReadOnlyMemory<char> value)
{
    private string? _string;

    /// <summary>Its name.</summary>
    public readonly string Name => name;

    /// <summary>Its value, when a look at it is enough.</summary>
    public readonly ReadOnlySpan<char> Data => value.Span;

    /// <summary>Its value.</summary>
    public string Value => _string ??= value.ToString();
}
