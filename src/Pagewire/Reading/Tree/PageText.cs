namespace Pagewire.Reading.Tree;

/// <summary>A text between tags, references to characters resolved.</summary>
/// <param name="text">The characters.</param>
internal sealed class PageText(ReadOnlyMemory<char> text) : PageNode
{
    /// <summary>The characters, as a string holds them where they are many.</summary>
    public ReadOnlyMemory<char> Text { get; set; } = text;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Data => Text.Span;

    /// <inheritdoc/>
    protected override string NodeName => "#text";

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
