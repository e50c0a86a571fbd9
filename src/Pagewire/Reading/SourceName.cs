namespace Pagewire.Reading;

/// <summary>The name of one site or press office, as it stands in addresses and keys: letters and digits of any script in lower case, and single hyphens.</summary>
public readonly record struct SourceName
{
    private readonly string? _value;

    private SourceName(string value) => _value = value;

    /// <summary>The source of uploads that lie in no folder.</summary>
    public static SourceName Default { get; } = new("default");

    /// <summary>Makes a source name of any text: other characters become hyphens, and text without a letter or digit becomes <see cref="Default"/>.</summary>
    /// <param name="text">A folder's name or what the user typed.</param>
    public static SourceName From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = Slug.Of(text);
        return slug.Length == 0 ? Default : new(slug);
    }

    /// <summary>What keeps a text that somebody typed from being a source's name, as words that follow it; null where nothing does.</summary>
    /// <param name="text">What was typed.</param>
    public static string? Fault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var why = text.AsSpan().ContainsAny('/', '\\') ? "has a slash" : Slug.Of(text).Length == 0 ? "has no letter or digit" : null;
        return why is null ? null : why + "; a name such as city-council was expected";
    }

    /// <summary>The source of an upload: the first folder of its name.</summary>
    /// <param name="uploadName">An upload's name, folders separated by <c>/</c>.</param>
    public static SourceName FromUploadName(string uploadName)
    {
        ArgumentNullException.ThrowIfNull(uploadName);
        var slash = uploadName.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 ? Default : From(uploadName[..slash]);
    }

    /// <summary>The folder that this source's uploads belong in, given those that there are: the one that is called as the source, else the first by name that stands for it, else a new one of its name.</summary>
    /// <param name="folders">The first folders of names of uploads.</param>
    public string FolderAmong(IEnumerable<string> folders)
    {
        var name = ToString();
        var spelt = folders.Where(folder => Slug.Of(folder) == name).Order(StringComparer.Ordinal).ToList();
        return spelt.Count == 0 || spelt.Contains(name) ? name : spelt[0];
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? "default";
}
