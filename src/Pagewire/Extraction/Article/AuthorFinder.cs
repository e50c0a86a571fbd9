using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Finds who wrote an article: what its data says, then the byline.</summary>
internal static partial class AuthorFinder
{
    private const int MaxAuthors = 20;
    private const int MostStated = 50;
    private const int MostInCard = 30;
    private const int LongestByline = 80;
    private const int LongestName = 40;

    // A byline that is a sentence is short, and comes to the name at once.
    private const int LongestSaying = 120;
    private const int LongestLead = 20;

    private const int MostWordsInCapitals = 5;

    private static readonly string[] s_names = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "DC.Contributor", "citation_author", "byl", "cXenseParse:author", "article:author_name"];

    // What systems show where nobody has told a name, and what stands in bylines beside one: labels, buttons, degrees.
    private static readonly FrozenSet<string> s_noNames = new[]
    {
        "by", "author", "authors", "written by", "article by", "posted by", "published by", "story by", "words by", "text by", "authored by", "reported by", "contributed by", "last", "published", "posted", "updated", "am", "admin", "administrator", "administrador", "amministratore", "administrateur", "администратор", "webmaster", "webadmin", "super user", "superuser", "root", "guest", "anonymous", "n/a", "undefined", "null", "none", "unknown", "publisher",
        "bio", "read bio", "read full bio", "view bio", "full bio", "read more", "profile", "view profile", "see profile", "about the author", "view all posts", "more from this author", "follow", "subscribe", "contact", "share",
        "md", "m.d", "phd", "ph.d", "dvm", "rd", "rdn", "ldn", "cdces", "cpa", "cfp", "mph", "mba", "msc", "bsc", "esq", "jr", "rn", "lcsw", "pharmd", "dds", "facp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> s_commas = SearchValues.Create(", |;/•·⋅∙");

    // Where sites keep the pages of those who write for them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_folders = "author authors blog-author blog-authors writer writers contributor contributors autor autores autoren auteur auteurs autore autori redakteur redakteure journalist journalists byline profile-author avtor avtory"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

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

    /// <summary>Whether a line begins with the words before a name: "By", "von".</summary>
    /// <param name="line">The line.</param>
    public static bool BeginsByline(ReadOnlySpan<char> line) => Opening().IsMatch(line);

    /// <summary>Whether a line is the words before a name, and a name: "By Ada Pell".</summary>
    /// <param name="line">The line.</param>
    public static bool IsByline(ReadOnlySpan<char> line) => line.Length <= LongestByline && Opening().Match(line.ToString()) is { Success: true } opening && Name().IsMatch(opening.Groups["names"].ValueSpan);

    /// <summary>Whether a line is the words before a name, alone: "Written by".</summary>
    /// <param name="line">The line.</param>
    public static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= LongestName && Label().IsMatch(line);

    /// <summary>Whether a line says an author's name and nothing more, but for the words before it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="author">The name.</param>
    public static bool IsName(ReadOnlySpan<char> line, string author) =>
        line.Trim(" ,.:").Equals(author, StringComparison.OrdinalIgnoreCase) || line.EndsWith(author, StringComparison.OrdinalIgnoreCase) && Label().IsMatch(line[..^author.Length]);

    // Each that is only referred to is looked for among all objects of the page.
    private static void FromJson(JsonElement value, IReadOnlyList<JsonElement> all, List<string> found)
    {
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MostStated) : [value])
        {
            var name = one.ValueKind == JsonValueKind.Object ? JsonLdReader.Text(one, "name") ?? Named(JsonLdReader.Text(one, "@id"), all) : JsonLdReader.TextOf(one);
            // "Office of Ferries and Stages" is one.
            if (one.ValueKind == JsonValueKind.Object && JsonLdReader.IsA(one, type => type.EndsWith("Organization", StringComparison.Ordinal)) && OneLine.OrNull(name) is { } whole && !whole.Contains(',', StringComparison.Ordinal)) AddName(whole, found);
            else Add(name, found);
        }
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
            if ((node.Own & Traits.Byline) != 0 && !HoldsByline(page.Model, place) && FirstLine(page, node) is { } named) Add(named, found);
            else if ((node.Own & Traits.Byline) != 0 && !HoldsByline(page.Model, place) || (node.Tag == Tag.A && PageMetadata.HasToken(node.Element.GetAttribute("rel"), "author")) || node.Tag == Tag.Address && !node.Is(Traits.Footer)) Add(page.Model.Line(place), found);
            else if (node.Tag == Tag.A && node.TextLength <= LongestName && IsOfAuthor(node.Element.GetAttribute("href")) && !IsInProse(page, node) && page.Model.Line(place) is var name && Name().IsMatch(name)) Add(name, found);
        }
        for (var i = first; i < last && found.Count == 0; i++) FromLine(page, i, found);
        if (found.Count > 0 || page.Body < 0) return;
        (first, last) = DateLines.EndOfText(page);
        for (var i = first; i < last && found.Count == 0; i++)
            if (!page.Lines[i].EndsSentence && !page.Model[page.Lines[i].Block].Is(PageLines.Elsewhere)) FromLine(page, i, found, alone: true);
    }

    // A name alone over the day: the whole box would be taken for neither.
    private static string? FirstLine(ArticlePage page, in Node node)
    {
        var i = page.Lines.FirstAt(node.TextStart);
        if (i >= page.Lines.Count || page.Lines[i].Length > LongestName || page.Lines[i].End >= node.TextEnd || !Digits.Any(page.Model.Text(node.TextStart, node.TextEnd))) return null;
        var line = Text(page, i);
        return line.Contains(' ', StringComparison.Ordinal) && Name().IsMatch(line) && !DateLabels.SaysWhen(line) && !Digits.Any(line) ? line : null;
    }

    // Whom a sentence links to is somebody that the text speaks of; "Post from Ada Pell, keeper of the pier, September 28, 2016." is a byline.
    private static bool IsInProse(ArticlePage page, in Node link)
    {
        if (page.Lines.FirstAt(link.TextStart + 1) - 1 is not (>= 0 and var at)) return false;
        ref readonly var line = ref page.Lines[at];
        return line.IsProse && (line.Length > LongestSaying || link.TextStart - line.Start > LongestLead);
    }

    // "/author/ada-pell", "/blog/authors/ada": the page of who wrote it.
    private static bool IsOfAuthor(string? address)
    {
        if (address is null) return false;
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0) path = path[..end];
        path = path.TrimEnd('/');
        if (path.LastIndexOf('/') is not (> 0 and var last)) return false;
        path = path[..last];
        return s_folders.Contains(path[(path.LastIndexOf('/') + 1)..]);
    }

    // "By Ada Pell", or the label alone over a line with the name.
    private static void FromLine(ArticlePage page, int i, List<string> found, bool alone = false)
    {
        if (page.Lines[i].Length > LongestByline) return;
        var line = Text(page, i);
        var opening = Opening().Match(line);
        if (!opening.Success && !(i + 1 < page.Lines.Count && page.Lines[i + 1].Length <= LongestName && Label().IsMatch(line))) return;
        var name = opening.Success ? opening.Groups["names"].Value : Text(page, i + 1);
        // "Posted by Ada at December 16, 2025": what stands before the date.
        if (DateText.All(name, page.Context.Dates) is [var date, ..]) name = name[..date.Start];
        if (opening.Success && !alone || Name().IsMatch(name) && !DateLabels.SaysWhen(name)) Add(name, found);
    }

    private static string Text(ArticlePage page, int i) => page.Model.Text(page.Lines[i].Start, page.Lines[i].End).ToString();

    // A card about the author holds the name in an element of its own, and links beside it.
    private static bool HoldsByline(PageModel model, int place)
    {
        for (var inner = place + 1; inner < Math.Min(model[place].End, place + MostInCard); inner++)
            if ((model[inner].Own & Traits.Byline) != 0 && model[inner].TextLength is > 2 and < 60 && model[inner].TextLength < model[place].TextLength) return true;
        return false;
    }

    private static void Add(string? text, List<string> found)
    {
        if (OneLine.OrNull(text) is not { Length: > 1 and <= 200 } line || line.Contains("://", StringComparison.Ordinal) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return;
        if (Opening().Match(line) is { Success: true } opening) line = opening.Groups["names"].Value;
        if (Behind().Match(line) is { Success: true, Index: > 0 } behind) line = line[..behind.Index];
        if (line.LastIndexOf('(') is > 0 and var open && !line.AsSpan(open).Contains(')')) line = line[..open];
        var (end, first, inRole) = (0, true, false);
        foreach (var range in Borders().EnumerateSplits(line))
        {
            var at = range.Start.GetOffset(line.Length);
            var piece = line.AsSpan(range).Trim();
            // "Ada Pell, Harbour Correspondent, The Paper and Otto Grell, @otto": a role, what follows it, and a handle are no further names.
            inRole &= !line.AsSpan(end, at - end).ContainsAnyExcept(s_commas);
            end = range.End.GetOffset(line.Length);
            inRole |= !first && AuthorRoles.AreIn(piece);
            if (!inRole && (first || piece is not ['@', ..])) AddName(piece.Trim(" ,.;:-–—()|•·⋅∙@").ToString(), found);
            first = false;
        }
    }

    private static void AddName(string name, List<string> found)
    {
        if (name.Length is < 2 or > 60 || IsFormula(name) || found.Count == MaxAuthors || !char.IsLetter(name[0]) || name.AsSpan().ContainsAnyInRange('0', '9') || name.Contains('@', StringComparison.Ordinal)) return;
        if (!s_noNames.Contains(name) && !WeekdayNames.Contains(name) && !found.Contains(name, StringComparer.OrdinalIgnoreCase)) found.Add(name);
    }

    // "BY THE PRESIDENT OF THE UNITED STATES OF AMERICA" is a decree's first line.
    private static bool IsFormula(string name) => name.AsSpan().Count(' ') >= MostWordsInCapitals && !name.Any(char.IsLower);

    // The words before a name, and after it what is none; "by subscribing" says how, not who.
    [GeneratedRegex(@"^\s*(?:(?:(?:written|posted|reported|story|published|article|text|words|authored) )?by|authors?(?=\s*[:：])|von|par|por|di|da|door|przez|av|af|oleh|penulis|автор(?:ы)?|текст|автори|كتب|بقلم|作者|記者|记者|文|執筆|筆者|기자)(?:\s*[:：]\s*|\s+)(?!(?-i:\p{Ll}+ing\b))(?<names>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opening();

    // The words before a name, alone in their line.
    [GeneratedRegex(@"^\s*(?:(?:written |article |posted |published |story |words |text )?by|authors?|von|par|por|di|da|door|автор(?:ы)?)\s*[:：]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    // One to five words in capitals, particles between them; or a few signs of a script without capitals.
    [GeneratedRegex(@"^\s*[\p{Lo}\s·]{2,20}$|^\s*(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:(?:de|van|von|der|den|la|le|el|bin|al|of|and|und|et|y|e)\s+)*\p{Lu}[\p{L}.'’-]*){0,4}\s*(?:,|\||•|·|⋅|∙|(?:on|at|am|le|el)?\s*$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();

    // What bylines say of others than the author, and of the page.
    [GeneratedRegex(@"[\s,.;|•·⋅∙–—-]+(?:(?:last )?updated\b|(?:medically |expert |fact[ -]?)?(?:reviewed|checked|edited) by\b|on behalf of\b|(?<=\s)(?:on|at|am)\s*$|posted\s*$|in (?-i:\p{Lu})[\p{L} ]{2,20}$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s+(?:and|und|et|y|e|и|та|och|og|en|with|&)\s+|\s*[|•·⋅∙/;]\s*|,\s+|\s+[-–—]\s+|\s+(?:on|am|le|el)\s+(?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Borders();
}
