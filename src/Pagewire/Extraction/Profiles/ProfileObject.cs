using System.Text.Json;

namespace Pagewire.Extraction.Profiles;

/// <summary>One object of a profile's JSON, which knows where it stands and which of its properties were asked for.</summary>
internal sealed class ProfileObject
{
    private const int MostShown = 100;
    private const int MostListed = 200;

    private readonly JsonElement _element;
    private readonly string _path;
    private readonly List<string> _known = [];

    /// <summary>Wraps an element; where it is no object, that is a fault.</summary>
    /// <param name="element">The element.</param>
    /// <param name="path">Where it stands, such as <c>items</c>; empty for the whole profile.</param>
    /// <param name="faults">Where to write what is wrong.</param>
    public ProfileObject(JsonElement element, string path, List<string> faults)
    {
        (_element, _path, Faults) = (element, path, faults);
        if (element.ValueKind != JsonValueKind.Object) faults.Add($"{(path.Length == 0 ? "the whole" : path)}: expected an object, found {Kind(element)}");
    }

    /// <summary>Where to write what is wrong.</summary>
    public List<string> Faults { get; }

    /// <summary>Where a property stands.</summary>
    /// <param name="name">Its name.</param>
    public string Path(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    /// <summary>A text; null where it is absent or null.</summary>
    /// <param name="name">The property.</param>
    public string? Text(string name)
    {
        if (Get(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())) return value.GetString();
        Faults.Add($"{Path(name)}: expected a text that is not empty, found {Kind(value)}");
        return null;
    }

    /// <summary>A text of a certain form; null where it is absent or of another.</summary>
    /// <param name="name">The property.</param>
    /// <param name="expected">The form, for people.</param>
    /// <param name="isRight">Judges it.</param>
    public string? Checked(string name, string expected, Func<string, bool> isRight)
    {
        if (Text(name) is not { } text) return null;
        if (isRight(text)) return text;
        Wrong(name, expected, text);
        return null;
    }

    /// <summary>Writes down that a text is not what it should be.</summary>
    /// <param name="name">The property.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="text">What it is.</param>
    public void Wrong(string name, string expected, string text) =>
        Faults.Add($"{Path(name)}: expected {expected}, found \"{(text.Length > MostShown ? $"{text.AsSpan(0, MostShown)}…" : text)}\"");

    /// <summary>An object; null where it is absent.</summary>
    /// <param name="name">The property.</param>
    public ProfileObject? Object(string name) => Get(name) is { } value ? new(value, Path(name), Faults) : null;

    /// <summary>A list of texts; empty where it is absent.</summary>
    /// <param name="name">The property.</param>
    /// <param name="read">Reads one of them, given its path; null leaves it out.</param>
    public List<string> List(string name, Func<string, string, string?> read)
    {
        var list = new List<string>();
        foreach (var (value, path) in Elements(name))
        {
            if (value.ValueKind != JsonValueKind.String) Faults.Add($"{path}: expected a text, found {Kind(value)}");
            else if (read(value.GetString()!, path) is { } text) list.Add(text);
        }
        return list;
    }

    /// <summary>A list of objects; empty where it is absent.</summary>
    /// <param name="name">The property.</param>
    /// <param name="read">Reads one of them.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public List<T> Objects<T>(string name, Func<ProfileObject, T> read)
    {
        var list = new List<T>();
        foreach (var (value, path) in Elements(name)) list.Add(read(new(value, path, Faults)));
        return list;
    }

    /// <summary>Writes down that a property is missing.</summary>
    /// <param name="name">The property.</param>
    /// <param name="expected">What it should be.</param>
    public string Missing(string name, string expected)
    {
        if (_element.ValueKind == JsonValueKind.Object && !_element.TryGetProperty(name, out _)) Faults.Add($"{Path(name)}: missing, expected {expected}");
        return "";
    }

    /// <summary>A property that means nothing here.</summary>
    /// <param name="name">The property.</param>
    public void Ignore(string name) => _known.Add(name);

    /// <summary>Properties that nobody asked for are faults: most are spelt wrong.</summary>
    public void Finish()
    {
        if (_element.ValueKind != JsonValueKind.Object) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _element.EnumerateObject())
        {
            if (!_known.Contains(property.Name)) Faults.Add($"{Path(property.Name)}: {MemberName.Unknown(property.Name, [.. _known.Where(k => k[0] != '$')])}");
            else if (!seen.Add(property.Name)) Faults.Add($"{Path(property.Name)}: stands there twice, expected once");
        }
    }

    private IEnumerable<(JsonElement Value, string Path)> Elements(string name)
    {
        if (Get(name) is not { } value) yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Faults.Add($"{Path(name)}: expected a list, found {Kind(value)}");
            yield break;
        }
        if (value.GetArrayLength() > MostListed)
        {
            Faults.Add($"{Path(name)}: expected at most {MostListed}, found {value.GetArrayLength()}");
            yield break;
        }
        var at = 0;
        foreach (var one in value.EnumerateArray()) yield return (one, $"{Path(name)}[{at++}]");
    }

    private JsonElement? Get(string name)
    {
        _known.Add(name);
        return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null => "null",
        _ => string.IsNullOrWhiteSpace(value.GetString()) ? "an empty text" : "a text",
    };
}
