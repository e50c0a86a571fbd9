using Pagewire.Testing;

namespace Pagewire.Docs.Tests;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_or_heading_that_exists()
    {
        var dead = MarkdownDocument.All.SelectMany(document => document.Links.Where(IsOurs).Where(link => !Leads(document, link)).Select(link => $"{Name(document)} → {link}"));

        Assert.Empty(dead);
    }

    [Fact]
    public void The_readme_and_CONTRIBUTING_lead_to_every_document_in_docs()
    {
        var named = MarkdownDocument.All.Where(document => Path.GetDirectoryName(Name(document)) == "").SelectMany(document => document.Links).Select(link => link.Split('#')[0]).ToHashSet();

        Assert.Empty(MarkdownDocument.All.Select(Name).Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Except(named));
    }

    private static bool IsOurs(string link) => !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.IsFile;

    private static bool Leads(MarkdownDocument from, string link)
    {
        var (file, anchor) = link.Split('#') switch { [var f] => (f, ""), [var f, var a] => (f, a), _ => (link, "") };
        var path = file.Length == 0 ? from.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.Path)!, file));
        if (anchor.Length == 0) return Path.Exists(path);
        return MarkdownDocument.All.FirstOrDefault(document => document.Path == path)?.Anchors.Contains(anchor) == true;
    }

    private static string Name(MarkdownDocument document) => Path.GetRelativePath(SharedPages.Checkout, document.Path).Replace('\\', '/');
}
