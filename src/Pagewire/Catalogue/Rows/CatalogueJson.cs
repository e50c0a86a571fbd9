using System.Text.Json;
using System.Text.Json.Serialization;
using Pagewire.Catalogue.Folders;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Rows;

/// <summary>The JSON of columns that hold more than one value.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AboutUpload))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Category>))]
[JsonSerializable(typeof(IReadOnlyList<Enclosure>))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    /// <summary>Letters of every script as they are: columns are read by people, and nothing here goes into HTML.</summary>
    public static CatalogueJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
