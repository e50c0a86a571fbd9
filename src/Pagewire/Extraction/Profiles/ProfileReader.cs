using System.Text;
using System.Text.Json;
using NodaTime;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Structured;
using Pagewire.Reading.Languages;

namespace Pagewire.Extraction.Profiles;

/// <summary>Reads a profile's JSON by hand, so that every fault names its property and what was expected there.</summary>
internal static class ProfileReader
{
    private const int MostCharacters = 100_000;
    private const int MostOfPattern = 1000;

    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>Reads and checks.</summary>
    /// <param name="json">The profile's JSON.</param>
    /// <param name="faults">Where to write what is wrong, without a full stop.</param>
    public static SourceProfile? Read(string json, List<string> faults)
    {
        if (json.Length > MostCharacters)
        {
            faults.Add($"expected at most {MostCharacters:N0} characters, found {json.Length:N0}");
            return null;
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(SurrogateEscapes.Mended(json.AsMemory()), s_options);
        }
        catch (JsonException wrong)
        {
            faults.Add(string.IsNullOrWhiteSpace(json) ? "expected JSON, found nothing" : $"line {(wrong.LineNumber ?? 0) + 1}: expected JSON{(IsCutShort(json) ? ", which ends in the middle: a bracket or a quotation mark is never closed" : $" ({wrong.Message.Split(". ")[0].TrimEnd('.')})")}");
            return null;
        }
        using (document)
        {
            var root = new ProfileObject(document.RootElement, "", faults);
            var profile = new SourceProfile
            {
                Title = root.Text("title"),
                Home = root.Checked("home", "an absolute http or https address", IsWebAddress),
                Zone = root.Checked("zone", "an IANA time zone such as \"Europe/London\"", z => DateTimeZoneProviders.Tzdb.GetZoneOrNull(z) is not null),
                Language = root.Checked("language", "a BCP 47 language tag such as \"en\" or \"pt-BR\"", LanguageTag.IsWellFormed),
                DateOrder = Order(root),
                Items = Items(root.Object("items")),
                Article = Article(root.Object("article")),
                Categories = Rules(root),
                Drop = root.List("drop", (value, path) => Pattern(value, path, faults)),
            };
            root.Ignore("$schema");
            root.Finish();
            return profile;
        }
    }

    private static DateOrder? Order(ProfileObject root) => root.Checked("dateOrder", "\"day-first\", \"month-first\" or \"year-first\"", o => o is "day-first" or "month-first" or "year-first") switch
    {
        "day-first" => DateOrder.DayFirst,
        "month-first" => DateOrder.MonthFirst,
        "year-first" => DateOrder.YearFirst,
        _ => null,
    };

    private static ItemSelectors? Items(ProfileObject? items)
    {
        if (items is null) return null;
        var read = new ItemSelectors
        {
            Item = Selector(items, "item") ?? items.Missing("item", "a CSS selector that finds each entry"),
            Title = Selector(items, "title"),
            Link = Selector(items, "link"),
            Date = Selector(items, "date"),
            Summary = Selector(items, "summary"),
            Category = Selector(items, "category"),
        };
        items.Finish();
        return read;
    }

    private static ArticleSelectors? Article(ProfileObject? article)
    {
        if (article is null) return null;
        var read = new ArticleSelectors
        {
            Title = Selector(article, "title"),
            Date = Selector(article, "date"),
            Author = Selector(article, "author"),
            Body = Selector(article, "body"),
            Remove = Selector(article, "remove"),
            Section = Selector(article, "section"),
        };
        article.Finish();
        return read;
    }

    private static List<CategoryRule> Rules(ProfileObject root) => root.Objects("categories", rule =>
    {
        var title = rule.Text("title") is { } pattern ? Pattern(pattern, rule.Path("title"), rule.Faults) : rule.Missing("title", "a regular expression");
        var category = rule.Text("category") ?? rule.Missing("category", "the category's name");
        rule.Finish();
        return new CategoryRule(title ?? "", category);
    });

    private static string? Selector(ProfileObject owner, string name)
    {
        var text = owner.Text(name);
        if (text is null || ElementSearch.Expected(text) is not { } expected) return text;
        owner.Wrong(name, expected, text);
        return null;
    }

    private static string? Pattern(string value, string path, List<string> faults)
    {
        if (value.Length > MostOfPattern)
        {
            faults.Add($"{path}: expected a regular expression of at most {MostOfPattern} characters, found {value.Length}");
            return null;
        }
        if (PatternFault.Of(value) is not { } fault) return value;
        faults.Add($"{path}: {fault}");
        return null;
    }

    // More text could make it whole.
    private static bool IsCutShort(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, new(new() { AllowTrailingCommas = s_options.AllowTrailingCommas, CommentHandling = s_options.CommentHandling, MaxDepth = s_options.MaxDepth }));
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
