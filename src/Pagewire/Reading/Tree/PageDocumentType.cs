namespace Pagewire.Reading.Tree;

/// <summary>A page's <c>&lt;!doctype …&gt;</c>.</summary>
internal sealed class PageDocumentType : PageNode
{
    /// <inheritdoc/>
    protected override string NodeName => "html";
}
