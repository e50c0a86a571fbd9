using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pagewire.Testing;

namespace Pagewire.Docs.Tests;

/// <summary>One of the project's documents: its links, the anchors that others may lead to, and the code in it.</summary>
internal sealed class MarkdownDocument
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
    private readonly Markdig.Syntax.MarkdownDocument _syntax;

    private MarkdownDocument(string path) => (Path, _syntax) = (path, Markdown.Parse(File.ReadAllText(path), s_pipeline));

    public string Path { get; }

    public IEnumerable<string> Links => _syntax.Descendants<LinkInline>().Select(link => link.Url ?? "");

    public IEnumerable<string> Anchors => _syntax.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id).OfType<string>();

    /// <summary>Each line of a code block, and each code span.</summary>
    public IEnumerable<string> Code =>
    [
        .. _syntax.Descendants<CodeBlock>().SelectMany(block => block.Lines.ToString().Split('\n')),
        .. _syntax.Descendants<CodeInline>().Select(span => span.Content),
    ];

    /// <summary>The documents at the root and in docs/.</summary>
    public static IReadOnlyList<MarkdownDocument> All { get; } =
        [.. new[] { "", "docs" }.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(SharedPages.Checkout, folder), "*.md")).Order(StringComparer.Ordinal).Select(path => new MarkdownDocument(path))];
}
