using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Article;

/// <summary>Finds who wrote an article: what its data says, then the byline.</summary>
internal static partial class AuthorFinder
{
    private const int MaxAuthors = 20;
    private const int MostInCard = 30;

    private static readonly string[] s_names = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "DC.Contributor", "citation_author", "byl", "cXenseParse:author", "article:author_name"];

    // What systems show where nobody has told a name, and what stands in bylines beside one.
    private static readonly FrozenSet<string> s_noNames = new[]
    {
        "by", "author", "authors", "admin", "administrator", "administrador", "amministratore", "administrateur", "администратор", "webmaster", "webadmin", "super user", "superuser", "root", "guest", "anonymous", "n/a",
        "bio", "read bio", "read full bio", "view bio", "full bio", "read more", "profile", "view profile", "see profile", "about the author", "view all posts", "more from this author", "follow", "subscribe", "contact", "share",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, in the page's order; empty where the page does not say.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static IReadOnlyList<string> Find(ArticlePage page, JsonElement? article)
    {
        var found = new List<string>();
        if (article is { ValueKind: JsonValueKind.Object } node)
            foreach (var name in (ReadOnlySpan<string>)["author", "creator"])
                if (found.Count == 0 && node.TryGetProperty(name, out var value)) FromJson(value, page.Context.Metadata.JsonLd, found);
        foreach (var name in s_names)
        {
            if (found.Count > 0) break;
            foreach (var value in page.Context.Metadata.MetaAll(name)) Add(value, found);
        }
        if (found.Count == 0) FromByline(page, found);
        return found;
    }

    private static void FromJson(JsonElement value, IReadOnlyList<JsonElement> all, List<string> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray()) FromJson(one, all, found);
        }
        else Add(value.ValueKind == JsonValueKind.Object ? JsonLdReader.Text(value, "name") ?? Named(JsonLdReader.Text(value, "@id"), all) : JsonLdReader.TextOf(value), found);
    }

    // The name that stands in the object of the person, where the article's only refers to it.
    private static string? Named(string? id, IReadOnlyList<JsonElement> all)
    {
        if (id is null) return null;
        foreach (var node in all)
            if (node.TryGetProperty("@id", out var own) && own.ValueKind == JsonValueKind.String && own.ValueEquals(id) && JsonLdReader.Text(node, "name") is { } name) return name;
        return null;
    }

    private static void FromByline(ArticlePage page, List<string> found)
    {
        var first = Math.Max(0, page.TitleLine - 3);
        var last = Math.Min(page.Lines.Count, Math.Max(page.TitleLine + 8, page.BodyLine + 1));
        if (first >= last) return;
        var (start, end) = (page.Lines[first].Start, page.Lines[last - 1].End);
        for (var place = 0; place < page.Model.Count && found.Count == 0; place++)
        {
            ref readonly var node = ref page.Model[place];
            if (node.TextStart < start || node.TextEnd > end || node.TextLength is 0 or > 120 || node.Is(Traits.Comments | Traits.Navigation)) continue;
            if ((node.Own & Traits.Byline) != 0 && !HoldsByline(page.Model, place) || (node.Tag == Tag.A && PageMetadata.HasToken(node.Element.GetAttribute("rel"), "author")) || node.Tag == Tag.Address) Add(page.Model.Line(place), found);
        }
        for (var i = first; i < last && found.Count == 0; i++)
            if (page.Lines[i].Length <= 80 && Opening().Match(page.Model.Text(page.Lines[i].Start, page.Lines[i].End).ToString()) is { Success: true } opening) Add(opening.Groups["names"].Value, found);
    }

    // A card about the author holds the name in an element of its own, and links beside it.
    private static bool HoldsByline(PageModel model, int place)
    {
        for (var inner = place + 1; inner < Math.Min(model[place].End, place + MostInCard); inner++)
            if ((model[inner].Own & Traits.Byline) != 0 && model[inner].TextLength is > 2 and < 60 && model[inner].TextLength < model[place].TextLength) return true;
        return false;
    }

    private static void Add(string? text, List<string> found)
    {
        if (OneLine.OrNull(text) is not { Length: > 1 and <= 200 } line || line.Contains("://", StringComparison.Ordinal)) return;
        if (Opening().Match(line) is { Success: true } opening) line = opening.Groups["names"].Value;
        foreach (var piece in Borders().Split(line))
        {
            var name = piece.Trim(' ', ',', '.', ';', ':', '-', '–', '—', '(', ')', '|', '•', '·', '@');
            if (name.Length is < 2 or > 60 || found.Count == MaxAuthors || !char.IsLetter(name[0]) || name.AsSpan().ContainsAnyInRange('0', '9') || name.Contains('@', StringComparison.Ordinal)) continue;
            if (!s_noNames.Contains(name) && !found.Contains(name, StringComparer.OrdinalIgnoreCase)) found.Add(name);
        }
    }

    // The words before a name, and after it what is none.
    [GeneratedRegex(@"^\s*(?:(?:written |posted |reported |story |published )?by|von|par|por|di|da|door|przez|av|af|автор(?:ы)?|текст|автори|كتب|بقلم|作者|記者|记者|文|執筆|筆者|기자)(?:\s*[:：]\s*|\s+)(?<names>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+(?:and|und|et|y|e|и|та|och|og|en|with|&)\s+|\s*[|•·/;]\s*|,\s+|\s+[-–—]\s+|\s+(?:on|am|le|el)\s+(?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Borders();
}
