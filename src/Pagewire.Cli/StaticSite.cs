using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pagewire.Cli;

/// <summary>Writes what the web side answers as files: starts at the home page and follows every link to itself.</summary>
/// <param name="site">Answers requests.</param>
/// <param name="publicAddress">The address that its links begin with.</param>
/// <param name="folder">Where files go.</param>
internal sealed partial class StaticSite(RequestDelegate site, Uri publicAddress, string folder)
{
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HtmlParser _html = new();

    /// <summary>Writes everything that can be reached.</summary>
    /// <param name="paths">Where to begin beside the home page.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <returns>The number of files.</returns>
    public async Task<int> WriteAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        Follow("/");
        foreach (var path in paths) Follow(path);
        var files = 0;
        while (_waiting.TryDequeue(out var path))
        {
            cancellation.ThrowIfCancellationRequested();
            var (status, type, body) = await GetAsync(path, cancellation);
            if (status != StatusCodes.Status200OK) continue;
            await WriteFileAsync(path, type, body, cancellation);
            files++;
            if (type.StartsWith("text/html", StringComparison.Ordinal)) FollowHtml(body, path);
            else if (type.Contains("xml", StringComparison.Ordinal)) FollowXml(body);
        }
        return files;
    }

    private async Task<(int Status, string Type, byte[] Body)> GetAsync(string path, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = cancellation };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = publicAddress.Scheme;
        context.Request.Host = HostString.FromUriComponent(publicAddress);
        context.Request.Path = new PathString(Uri.UnescapeDataString(path));
        context.Response.Body = body;
        await site(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, context.Response.ContentType ?? "", body.ToArray());
    }

    private async Task WriteFileAsync(string path, string type, byte[] body, CancellationToken cancellation)
    {
        var name = Uri.UnescapeDataString(path).Trim('/');
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            name = name.Length == 0 ? "index.html" : name + "/index.html";
            body = Encoding.UTF8.GetBytes(OpmlLink().Replace(Encoding.UTF8.GetString(body), "$1.opml\""));
        }
        else if (type.StartsWith("text/x-opml", StringComparison.Ordinal))
        {
            name += ".opml";
        }
        var file = Path.GetFullPath(Path.Combine(folder, name));
        if (!file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, body, cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{file} cannot be written; a folder for the export in which this user may make files and folders was expected ({trouble.Message.TrimEnd('.')})");
        }
    }

    private void FollowHtml(byte[] body, string path)
    {
        using var stream = new MemoryStream(body);
        using var document = _html.ParseDocument(stream);
        var here = new Uri(publicAddress, path.TrimStart('/'));
        foreach (var element in document.All)
        {
            var reference = element switch
            {
                IHtmlAnchorElement => element.GetAttribute("href"),
                IHtmlLinkElement => element.GetAttribute("href"),
                IHtmlScriptElement or IHtmlImageElement => element.GetAttribute("src"),
                _ => null,
            };
            if (reference is not null && Uri.TryCreate(here, reference, out var target)) Follow(target);
        }
    }

    // Archive documents are linked from feeds only (RFC 5005).
    private void FollowXml(byte[] body)
    {
        using var stream = new MemoryStream(body);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "link" } && xml.GetAttribute("href") is { } reference && Uri.TryCreate(reference, UriKind.Absolute, out var target))
                Follow(target);
    }

    private void Follow(Uri target)
    {
        if (target.GetLeftPart(UriPartial.Authority) != publicAddress.GetLeftPart(UriPartial.Authority) || target.Query.Length > 0) return;
        if (!target.AbsolutePath.StartsWith(publicAddress.AbsolutePath, StringComparison.Ordinal)) return;
        Follow("/" + target.AbsolutePath[publicAddress.AbsolutePath.Length..]);
    }

    private void Follow(string path)
    {
        if (path.StartsWith("/ops", StringComparison.Ordinal) || path == "/healthz") return;
        if (_seen.Add(path)) _waiting.Enqueue(path);
    }

    // A static host tells a file's type by its extension.
    [GeneratedRegex("(href=\"[^\"]*/opml(?:/[^\"/]*)?)\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpmlLink();
}
